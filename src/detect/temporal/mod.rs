//! DATE and TIME: days, periods and durations, with what they say in EDTF or ISO 8601.
//!
//! One form a file; each reads from a token on and says where it ends. A word
//! that starts no form is turned away by one look-up ([`words::word`]).

mod calendar;
mod clock;
mod count;
mod deixis;
mod duration;
mod elapsed;
mod holiday;
mod iso;
mod part;
mod period;
mod reader;
mod reference;
mod season;
mod spoken;
#[cfg(test)]
mod tests;
mod weekday;
mod words;
mod year;

use super::{Entity, Input, Label, Value};
use crate::text::Kind;
use reader::Reader;
use words::{Deixis, Unit, Word};

/// What a form read, from the token at which it was asked.
struct Found {
    /// First token after it.
    end: usize,
    label: Label,
    iso: Option<String>,
}

impl Found {
    const fn date(end: usize, iso: Option<String>) -> Self {
        Self {
            end,
            label: Label::Date,
            iso,
        }
    }

    const fn time(end: usize, iso: Option<String>) -> Self {
        Self {
            end,
            label: Label::Time,
            iso,
        }
    }
}

/// Finds DATE and TIME.
pub(super) fn find(input: &Input<'_>, out: &mut Vec<Entity>) {
    let mut first = 0;
    for paragraph in input.paragraphs {
        let rest = input.tokens.get(first..).unwrap_or_default();
        let len = rest
            .iter()
            .position(|t| t.span.end > paragraph.end)
            .unwrap_or(rest.len());
        let tokens = rest.get(..len).unwrap_or_default();
        first += len;
        let reader = Reader::new(input, tokens);
        let mut at = 0;
        while at < tokens.len() {
            let Some(found) = read(&reader, at).filter(|found| found.end > at) else {
                at += 1;
                continue;
            };
            if let (Some(start), Some(end)) = (tokens.get(at), tokens.get(found.end - 1)) {
                let entity = Entity::new(start.span.join(end.span), found.label);
                out.push(match found.iso {
                    Some(iso) => entity.with_value(Value::Iso(iso)),
                    None => entity,
                });
            }
            at = found.end;
        }
    }
}

/// A form: what it reads at a token, if it is there.
type Form = for<'a, 'b, 'c> fn(&'a Reader<'b>, usize) -> Option<Found>;

/// Reads the form that starts at token `at`.
fn read(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let forms = match reader.kind(at)? {
        Kind::Number => NUMBER,
        Kind::Word => forms(reader.word(at)?),
        Kind::Punctuation => &[year::clipped as Form],
        Kind::Symbol | Kind::Address => return None,
    };
    forms.iter().find_map(|form| form(reader, at))
}

/// The forms that digits can start. The more one asks for, the earlier it is tried.
const NUMBER: &[Form] = &[
    calendar::numeric,
    clock::figures,
    period::ordinal,
    calendar::day_first,
    calendar::day_of_month,
    year::read,
    duration::counted,
    spoken::bare_hour,
];

/// The forms that `word` can start.
const fn forms(word: Word) -> &'static [Form] {
    match word {
        Word::Month(_) => &[holiday::read, calendar::month],
        Word::Weekday(_) | Word::WeekdayShort(_) | Word::Weekdays => &[weekday::read],
        Word::Unit(Unit::Second) => &[period::ordinal],
        Word::Unit(Unit::Quarter) => &[spoken::read, duration::fraction],
        Word::Unit(Unit::Weekend) => &[deixis::weekend],
        Word::Unit(_) => &[deixis::unit, duration::long],
        Word::Units(Unit::Weekend) => &[deixis::weekend],
        Word::Units(_) => &[duration::vague],
        Word::Seasons | Word::Parts => &[],
        Word::Season(_) => &[season::read],
        Word::Part(_) => &[part::read],
        Word::Count => &[
            spoken::read,
            period::ordinal,
            duration::fraction,
            duration::counted,
            spoken::bare_hour,
            part::with_article,
        ],
        Word::Ordinal(_) => &[part::first_light, holiday::read, period::ordinal],
        Word::Deixis(Deixis::All) => &[holiday::read, deixis::read],
        Word::Deixis(_) => &[deixis::read],
        Word::Today(_) => &[deixis::today],
        Word::Tonight | Word::Overnight => &[part::read],
        Word::Edge => &[part::hours, deixis::edge],
        Word::Bound => &[deixis::bound],
        Word::Comparison => &[deixis::comparison],
        Word::Article => &[spoken::read, duration::article],
        Word::Half => &[spoken::read, duration::fraction],
        Word::Fiscal => &[period::fiscal],
        Word::Small => &[part::hours],
        Word::Code => &[period::code],
        Word::Decade(_) => &[year::named],
        Word::Era => &[year::era_first],
        Word::Feast => &[holiday::read],
    }
}
