//! What is measured: an operation with so many calls in flight.

/// What a client does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    /// `GET v3/pay/transactions/out-trade-no/{out_trade_no}`, always the same order.
    Query,
    /// `POST v3/pay/transactions/native`, each time another order.
    Create,
}

/// A column of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) operation: Operation,
    pub(super) in_flight: usize,
}

impl Operation {
    /// What it is called in orders to clients and in the table.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Query => "query",
            Self::Create => "create",
        }
    }

    pub(super) fn from_word(word: &str) -> Option<Self> {
        [Self::Query, Self::Create].into_iter().find(|operation| operation.word() == word)
    }
}

impl Cell {
    /// What it is called on the command line.
    pub(super) fn name(self) -> String {
        format!("{} {}", self.operation.word(), self.in_flight)
    }
}

/// The cells of every client.
pub(super) const CELLS: [Cell; 4] = [
    Cell { operation: Operation::Query, in_flight: 1 },
    Cell { operation: Operation::Query, in_flight: MOST_IN_FLIGHT },
    Cell { operation: Operation::Create, in_flight: 1 },
    Cell { operation: Operation::Create, in_flight: MOST_IN_FLIGHT },
];

/// As many threads or tasks a client needs.
pub(super) const MOST_IN_FLIGHT: usize = 64;
