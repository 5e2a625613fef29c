//! Patterns of operations and paths: `*` stands for anything, `{name}` for one part of a path.

/// Whether `text` fits `pattern`.
pub(super) fn fits(pattern: &str, text: &str) -> bool {
    let tokens = tokens(pattern);
    // Which prefixes of the pattern fit the text so far: bounded work, whatever the pattern.
    let mut fitting = vec![false; tokens.len() + 1];
    fitting[0] = true;
    skip_empty(&tokens, &mut fitting);
    for letter in text.chars() {
        let mut next = vec![false; tokens.len() + 1];
        for (at, token) in tokens.iter().enumerate() {
            match token {
                Token::Letter(wanted) => next[at + 1] |= fitting[at] && *wanted == letter,
                Token::Any => next[at] |= fitting[at],
                Token::Part if letter != '/' => {
                    next[at] |= fitting[at];
                    next[at + 1] |= fitting[at];
                }
                Token::Part => {}
            }
        }
        skip_empty(&tokens, &mut next);
        fitting = next;
    }
    fitting[tokens.len()]
}

enum Token {
    Letter(char),
    Any,
    Part,
}

fn tokens(pattern: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        tokens.push(match letter {
            '*' => Token::Any,
            '{' if letters.as_str().contains('}') => {
                letters.by_ref().find(|letter| *letter == '}');
                Token::Part
            }
            letter => Token::Letter(letter),
        });
    }
    tokens
}

/// `*` may stand for nothing.
fn skip_empty(tokens: &[Token], fitting: &mut [bool]) {
    for (at, token) in tokens.iter().enumerate() {
        if matches!(token, Token::Any) && fitting[at] {
            fitting[at + 1] = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (pattern, text, expected) in [
            ("*", "", true),
            ("*", "anything", true),
            ("", "", true),
            ("", "a", false),
            ("pay.*", "pay.create_order", true),
            ("pay.*", "payscore.create_order", false),
            ("*.create*", "payscore-payafter.create_order", true),
            ("/v3/orders/{id}", "/v3/orders/1", true),
            ("/v3/orders/{id}", "/v3/orders/1/close", false),
            ("/v3/orders/{id}", "/v3/orders/", false),
            ("/v3/orders/{id}/close", "/v3/orders/1/close", true),
            ("/v3/*", "/v3/a/b", true),
            ("a*b*c", "aXbYbZc", true),
            ("a*b*c", "aXbY", false),
            ("{", "{", true),
        ] {
            assert_eq!(fits(pattern, text), expected, "{pattern} {text}");
        }
        assert!(!fits(&"*a".repeat(200), &"a".repeat(199)));
    }
}
