//! How tests write amounts: span, label, value.

use crate::detect::{Label, Value, annotate};

/// Checks the amounts of `text`, written "span|LABEL|number unit low 1 high 2 ~".
#[track_caller]
pub(super) fn check(text: &str, expected: &[&str]) {
    let found = annotate(text);
    let got: Vec<String> = found
        .entities
        .iter()
        .filter(|e| {
            matches!(
                e.label,
                Label::Money | Label::Percent | Label::Quantity | Label::Cardinal | Label::Ordinal
            )
        })
        .map(|e| {
            let mut line = format!("{}|{}|", e.span.slice(&found.text), e.label.name());
            if let Some(Value::Amount(a)) = &e.value {
                if let Some(number) = a.number {
                    line += &number.normalize().to_string();
                }
                line += a
                    .unit
                    .as_ref()
                    .map(|u| format!(" {u}"))
                    .as_deref()
                    .unwrap_or("");
                for (name, bound) in [("low", a.low), ("high", a.high)] {
                    if let Some(bound) = bound {
                        line += &format!(" {name} {}", bound.normalize());
                    }
                }
                if a.approximate {
                    line += " ~";
                }
            }
            line
        })
        .collect();
    assert_eq!(got, expected, "{text}");
}
