//! What tools give: data of at most eight kilobytes, longer data in parts.

use serde_json::{Map, Value, json};

/// Data, or why there is none and what to do.
pub(super) type Answer = Result<Value, String>;

/// The whole data if it is short, else one part of its text; parts count from 1.
pub(super) fn part(value: Value, part: Option<usize>) -> Answer {
    let whole = value.to_string();
    if whole.len() <= LONGEST {
        return match part {
            None | Some(1) => Ok(value),
            Some(_) => Err("the answer has one part".to_owned()),
        };
    }
    // A text stays a text; of anything else the JSON is cut.
    let (mut members, text) = match value {
        Value::Object(mut members) if members.get("text").is_some_and(Value::is_string) => {
            let text = members.remove("text");
            (members, text.and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default())
        }
        _ => (Map::new(), whole),
    };
    let parts = pieces(&text);
    let number = part.unwrap_or(1);
    let piece = number.checked_sub(1).and_then(|index| parts.get(index));
    let piece = piece.ok_or_else(|| format!("the answer has {} parts", parts.len()))?;
    members.insert("part".to_owned(), number.into());
    members.insert("parts".to_owned(), parts.len().into());
    members.insert("text".to_owned(), (*piece).into());
    Ok(Value::Object(members))
}

/// Cuts at ends of lines where there are some, and never inside a character.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while rest.len() > PIECE {
        // A character has at most four bytes.
        let end = (PIECE - 3..=PIECE).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(PIECE);
        let end = rest[..end].rfind('\n').filter(|at| *at > PIECE / 2).map_or(end, |at| at + 1);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// An answer that says that something was done.
pub(super) fn done(what: &str) -> Value {
    json!({ "done": what })
}

const LONGEST: usize = 8 * 1024;
/// Shorter, because quotes and line ends take two bytes in JSON.
const PIECE: usize = 5 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_answers_come_in_parts_and_nothing_is_lost() {
        let rows: Vec<Value> = (0..2_000).map(|n| json!({ "编号": n, "text": "退款" })).collect();
        for value in
            [json!({ "rows": rows }), json!({ "topic": "x", "text": "一行\n".repeat(5_000) })]
        {
            let first = part(value.clone(), None).unwrap();
            let count = usize::try_from(first["parts"].as_u64().unwrap()).unwrap();
            let mut text = String::new();
            for number in 1..=count {
                let one = part(value.clone(), Some(number)).unwrap();
                assert!(one.to_string().len() <= LONGEST, "{}", one.to_string().len());
                text.push_str(one["text"].as_str().unwrap());
            }
            let expected = value["text"].as_str().map_or_else(|| value.to_string(), str::to_owned);
            assert_eq!(text, expected);
            for number in [0, count + 1] {
                assert!(part(value.clone(), Some(number)).unwrap_err().contains("parts"));
            }
        }
        assert_eq!(part(json!({ "a": 1 }), Some(1)), Ok(json!({ "a": 1 })));
        assert!(part(json!({ "a": 1 }), Some(2)).is_err());
    }
}
