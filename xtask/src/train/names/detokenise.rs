//! Turns the tokens of a corpus back into running text, since the engine reads
//! text: with its own tokeniser, the model sees in training what it will see in use.

/// Appends `tokens` to `text` as a writer would have spaced them; returns where
/// each token stands (bytes).
pub fn detokenise(tokens: &[String], text: &mut String) -> Vec<(usize, usize)> {
    let mut open_quote = false;
    let mut glue = true;
    tokens
        .iter()
        .map(|token| {
            let token = match token.as_str() {
                "-LRB-" => "(",
                "-RRB-" => ")",
                "``" | "''" => "\"",
                other => other,
            };
            let closes_quote = token == "\"" && open_quote;
            if !(glue || closes_quote || clings_left(token)) {
                text.push(' ');
            }
            glue = matches!(
                token,
                "(" | "[" | "$" | "£" | "€" | "#" | "“" | "‘" | "-" | "–" | "/"
            );
            if token == "\"" {
                open_quote = !open_quote;
                glue = open_quote;
            }
            let start = text.len();
            text.push_str(token);
            (start, text.len())
        })
        .collect()
}

fn clings_left(token: &str) -> bool {
    matches!(
        token,
        "," | "."
            | ";"
            | ":"
            | "!"
            | "?"
            | ")"
            | "]"
            | "%"
            | "'s"
            | "’s"
            | "'S"
            | "n't"
            | "n’t"
            | "'re"
            | "'ve"
            | "'ll"
            | "'d"
            | "'m"
            | "'"
            | "’"
            | "”"
            | "..."
            | "…"
            | "-"
            | "–"
            | "/"
            | ".\""
            | ",\""
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tokens: &str, expected: &str) {
        let tokens: Vec<String> = tokens.split(' ').map(str::to_owned).collect();
        let mut text = String::new();
        detokenise(&tokens, &mut text);
        assert_eq!(text, expected);
    }

    #[test]
    fn spaces() {
        check(
            "\" Yes , \" said Mr . Lee 's son .",
            "\"Yes,\" said Mr. Lee's son.",
        );
        check("It is n't ( quite ) $ 5 .", "It isn't (quite) $5.");
    }
}
