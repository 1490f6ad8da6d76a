//! The committed result: counts by part, and the cases that are wrong, one a line,
//! so that a diff tells what got better and what got worse.

use super::part::Part;
use super::score::{Scored, Side};
use super::tally::Tally;
use std::collections::BTreeMap;
use std::fmt;

/// What the results file holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// By "part, what is scored".
    pub tallies: Vec<(String, Tally)>,
    /// Wrong cases by article, each with how often it occurs there; articles for development only.
    pub cases: BTreeMap<String, BTreeMap<String, u32>>,
}

impl Results {
    /// The result of all parts.
    #[must_use]
    pub fn of(parts: &[Part]) -> Self {
        let mut results = Self::default();
        for part in parts {
            for (scored, tally) in part.tallies() {
                let name = format!("{}, {}", part.name, scored.name());
                results.tallies.push((name, tally));
            }
            for article in part.open() {
                for wrong in &article.score.wrong {
                    let case = case(wrong.scored, wrong.side, &wrong.text);
                    *results
                        .cases
                        .entry(article.id.clone())
                        .or_default()
                        .entry(case)
                        .or_default() += 1;
                }
            }
        }
        results
    }

    /// Reads what [`fmt::Display`] writes; a line of another form is passed over,
    /// since the file can always be written anew.
    #[must_use]
    pub fn parse(content: &str) -> Self {
        let mut results = Self::default();
        let mut article = None;
        for line in content.lines() {
            if let Some(id) = line.strip_prefix("## ") {
                article = Some(results.cases.entry(id.to_owned()).or_default());
            } else if let Some(cases) = &mut article {
                if line.starts_with(['-', '+']) {
                    *cases.entry(line.to_owned()).or_default() += 1;
                }
            } else if let Some(row) = row(line) {
                results.tallies.push(row);
            }
        }
        results
    }
}

/// `- ORG Acme`: missed. `+ ORG Acme`: found, but not there.
fn case(scored: Scored, side: Side, text: &str) -> String {
    let sign = match side {
        Side::Missed => '-',
        Side::Spurious => '+',
    };
    format!("{sign} {} {text}", scored.name())
}

fn row(line: &str) -> Option<(String, Tally)> {
    let (name, counts) = line.split_once(": ")?;
    let mut counts = counts.split_whitespace().map(str::parse);
    let mut next = || counts.next()?.ok();
    let tally = Tally {
        right: next()?,
        found: next()?,
        gold: next()?,
    };
    Some((name.to_owned(), tally))
}

impl fmt::Display for Results {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Written by `cargo xtask eval --accept`.")?;
        writeln!(
            f,
            "What is scored: right, found, in the gold. Then by article: - missed, + found but not there."
        )?;
        writeln!(f)?;
        for (name, Tally { right, found, gold }) in &self.tallies {
            writeln!(f, "{name}: {right} {found} {gold}")?;
        }
        for (id, cases) in &self.cases {
            writeln!(f, "\n## {id}")?;
            for (case, times) in cases {
                for _ in 0..*times {
                    writeln!(f, "{case}")?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read() {
        let tally = Tally {
            right: 1,
            found: 2,
            gold: 3,
        };
        let cases = BTreeMap::from([
            ("- ORG Acme: a firm".to_owned(), 2),
            ("+ ORG A".to_owned(), 1),
        ]);
        let results = Results {
            tallies: vec![("newsroom, ORG".to_owned(), tally)],
            cases: BTreeMap::from([("uk-01".to_owned(), cases)]),
        };
        assert_eq!(Results::parse(&results.to_string()), results);
        assert_eq!(Results::parse("nonsense\n: 1 2"), Results::default());
    }
}
