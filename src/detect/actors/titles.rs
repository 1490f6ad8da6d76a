//! Titles before people's names: outside the entity's span, kept in its `title`.

use super::vocabulary::lists;
use crate::detect::{Entity, Input, Label};
use crate::text::Span;

/// Words that are a title on their own, in lower case and without a stop; sorted.
const TITLES: &[&str] = &[
    "adm", "admiral", "ambassador", "archbishop", "ayatollah", "baron", "baroness", "bishop",
    "brig", "brigadier", "capt", "captain", "cardinal", "cde", "chancellor", "chief", "cllr",
    "cmdr", "col", "colonel", "commander", "commissioner", "con", "congressman", "congresswoman",
    "constable", "corporal", "councillor", "councilor", "cpl", "dame", "deacon", "det",
    "detective", "dr", "emperor", "father", "fr", "gen", "general", "gov", "governor", "hon",
    "imam", "insp", "inspector", "judge", "justice", "king", "lady", "lieutenant", "lord", "lt",
    "madam", "maj", "major", "marshal", "mayor", "minister", "miss", "mlle", "mme", "monsenor",
    "monsignor", "mr", "mrs", "ms", "msgr", "mx", "officer", "pastor", "pc", "pfc", "pm", "pope",
    "premier", "president", "prince", "princess", "principal", "private", "prof", "professor",
    "pte", "pvt", "queen", "rabbi", "rear", "rep", "representative", "rev", "reverend",
    "secretary", "sen", "senator", "sergeant", "sgt", "sheikh", "sheriff", "sir", "sister",
    "sultan", "superintendent", "supt", "swami", "taoiseach", "trooper",
];

/// Words that belong to the title that follows them ("Prime Minister", "Rear Admiral"); sorted.
const PREFIXES: &[&str] = &[
    "assistant", "attorney", "auditor", "chief", "commanding", "defence", "defense", "deputy",
    "district", "field", "first", "foreign", "health", "home", "honourable", "interior", "junior",
    "prime", "rear", "right", "senior", "solicitor", "staff", "surgeon", "vice",
];

/// Titles that are never part of a name: a model that takes them in is set right.
const NEVER_NAMES: &[&str] = &[
    "cllr", "dame", "dr", "lieutenant", "lt", "minister", "miss", "mme", "monsenor", "monsignor",
    "mr", "mrs", "ms", "msgr", "mx", "president", "prime", "prof", "professor", "rep", "rev",
    "reverend", "sen", "senator", "sergeant", "sgt", "sir",
];

/// Whether `word` ("Mr.", "Prof", "President") is a title.
pub(super) fn is_title(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && lists(TITLES, word.trim_end_matches('.'))
}

/// Finds the title before each person and takes it out of the span.
pub(super) fn attach(input: &Input<'_>, entities: &mut [Entity]) {
    for entity in entities.iter_mut().filter(|e| e.label == Label::Person) {
        let first = input
            .tokens
            .partition_point(|t| t.span.start < entity.span.start);
        let after = input
            .tokens
            .partition_point(|t| t.span.start < entity.span.end);
        let name = (first..after)
            .find(|&i| !lists(NEVER_NAMES, input.token(i).trim_end_matches('.')))
            .unwrap_or(first);
        let mut start = name;
        while let Some(before) = start.checked_sub(1)
            && belongs(input, before, start == name)
        {
            start = before;
        }
        if let (Some(from), Some(to), Some(own)) = (
            input.tokens.get(start),
            name.checked_sub(1).and_then(|i| input.tokens.get(i)),
            input.tokens.get(name),
        ) && start < name
        {
            entity.title = Some(from.span.join(to.span));
            entity.span = Span::new(own.span.start, entity.span.end);
        }
    }
}

/// Whether token `index` is part of the title; `last` if the name follows it.
fn belongs(input: &Input<'_>, index: usize, last: bool) -> bool {
    let word = input.token(index);
    let touches = input
        .tokens
        .get(index)
        .zip(input.tokens.get(index + 1))
        .is_some_and(|(a, b)| {
            Span::new(a.span.end, b.span.start)
                .slice(input.text)
                .chars()
                .all(char::is_whitespace)
        })
        && !input.breaks_after(index);
    let capital = word.starts_with(char::is_uppercase);
    touches && (is_title(word) || !last && capital && lists(PREFIXES, word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::tests::with_input;

    /// `marked`: the text with the person's name, as a model found it, in brackets.
    #[track_caller]
    fn check(marked: &str, title: &str, name: &str) {
        let text = marked.replace(['[', ']'], "");
        let start = marked.find('[').unwrap_or_default() as u32;
        let end = marked.find(']').unwrap_or_default() as u32 - 1;
        with_input(&text, |input| {
            let mut entities = [Entity::new(Span::new(start, end), Label::Person)];
            attach(input, &mut entities);
            let got = entities[0].title.map_or("", |t| t.slice(input.text));
            assert_eq!((got, entities[0].span.slice(input.text)), (title, name));
        });
    }

    #[test]
    fn no_sentence_ends_at_a_shortened_title() {
        let shortened = [
            "adm", "brig", "capt", "cllr", "cmdr", "col", "cpl", "det", "dr", "fr", "gen", "gov",
            "hon", "insp", "lt", "maj", "mlle", "mme", "mr", "mrs", "ms", "mx", "pfc", "prof",
            "pvt", "rep", "rev", "sen", "sgt", "supt",
        ];
        for title in shortened {
            assert!(lists(TITLES, title), "{title}");
            let text = format!(
                "They met {}{}. Ann Lee today.",
                title[..1].to_uppercase(),
                &title[1..]
            );
            with_input(&text, |input| {
                assert_eq!(input.sentences.len(), 1, "{text}")
            });
        }
    }

    #[test]
    fn before_the_name() {
        check("Then Mr [Healey] left.", "Mr", "Healey");
        check(
            "US President [Donald Trump] left.",
            "President",
            "Donald Trump",
        );
        check(
            "The Prime Minister [Boris Johnson]",
            "Prime Minister",
            "Boris Johnson",
        );
        check("Det. Supt. [Ann Lee] left.", "Det. Supt.", "Ann Lee");
        check("defence secretary [John Healey]", "", "John Healey");
        check("He met Mr\n[Healey]", "", "Healey");
    }

    #[test]
    fn taken_out_of_the_name() {
        check("Then [Sir Keir Starmer] left.", "Sir", "Keir Starmer");
        check(
            "Then [Prime Minister Boris Johnson] left.",
            "Prime Minister",
            "Boris Johnson",
        );
        check("The [President] left.", "", "President");
    }
}
