//! Quotations and who said them.
//!
//! [`passages`] finds them by their [`marks`]; [`attribute`] gives each its cue and
//! speaker by what stands beside it, [`context`] by what stands before it.

mod antecedent;
mod attribute;
mod context;
mod cues;
mod head;
mod marks;
mod passages;
mod scene;
mod speech;
mod subject;

use super::actors::Cast;
use super::{Entity, Input};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// A passage in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// With its marks; over several paragraphs when each reopens its mark and only the last closes it.
    pub span: Span,
    /// Whether its mark is closed.
    pub closed: bool,
    /// False for what is nobody's words: a title, a nickname, a term in scare quotes.
    pub speech: bool,
    /// Who said it, as far as the text tells.
    pub speaker: Option<Speaker>,
    /// The words that say that it was said ("said", "according to").
    pub cue: Option<Span>,
}

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The nearest mention that the text names.
    pub span: Span,
    /// Index of the actor, where the text allows to tell.
    pub actor: Option<u32>,
}

/// Finds quotations, without speakers.
pub(super) fn find(input: &Input<'_>) -> Vec<Quote> {
    passages::passages(input)
        .into_iter()
        .map(|passage| Quote {
            span: passage.span,
            closed: passage.closed,
            speech: true,
            speaker: None,
            cue: None,
        })
        .collect()
}

/// Gives each quotation its speaker and cue, where the text tells.
pub(super) fn attribute(input: &Input<'_>, entities: &[Entity], cast: &Cast, quotes: &mut [Quote]) {
    let scene = scene::Scene::new(input, entities, cast, quotes);
    attribute::attribute(&scene, quotes);
}

/// Whether `word` says that something was said.
pub(super) fn is_cue(word: &str) -> bool {
    cues::cue(word).is_some()
}

#[cfg(test)]
mod tests {
    use crate::detect::tests::with_names;

    /// `expected`: for each quotation "mention = actor, cue", or "-" for what is nobody's words.
    #[track_caller]
    fn check(marked: &str, expected: &[&str]) {
        let found = with_names(marked);
        let got: Vec<String> = found
            .quotes
            .iter()
            .map(|quote| {
                if !quote.speech {
                    return "-".to_owned();
                }
                let mention = quote.speaker.map_or("?", |s| s.span.slice(&found.text));
                let actor = quote
                    .speaker
                    .and_then(|s| found.actors.get(s.actor? as usize))
                    .map_or("?", |a| &a.name);
                let cue = quote.cue.map_or("?", |c| c.slice(&found.text));
                format!("{mention} = {actor}, {cue}")
            })
            .collect();
        assert_eq!(got, expected, "{marked}");
    }

    #[test]
    fn before_after_and_in_the_middle() {
        check(
            "[Ann Lee|PERSON] said: “We go.”",
            &["Ann Lee = Ann Lee, said"],
        );
        check(
            "“We go,” said Mrs [Lee|PERSON], of [Acme|ORG].",
            &["Lee = Lee, said"],
        );
        check(
            "“We go,” [Ann Lee|PERSON], the mayor, told [LBC|ORG].",
            &["Ann Lee = Ann Lee, told"],
        );
        check(
            "“We go,” [Ann Lee|PERSON] said, “and we stay.”",
            &["Ann Lee = Ann Lee, said", "Ann Lee = Ann Lee, said"],
        );
        check(
            "It is “all fine”, according to [Acme|ORG].",
            &["Acme = Acme, according to"],
        );
        check(
            "[Lee|PERSON]: ‘We will go’\nMore follows.",
            &["Lee = Lee, ?"],
        );
    }

    #[test]
    fn subjects_with_more_to_them() {
        check(
            "[Ann Lee|PERSON], who chairs the [Cod Board|ORG], said “no”.",
            &["Ann Lee = Ann Lee, said"],
        );
        check(
            "In a statement, the new bishop, [Ann Lee|PERSON], said: “No.”",
            &["Ann Lee = Ann Lee, said"],
        );
        check(
            "“No,” said his father, [Bo Lee|PERSON].",
            &["Bo Lee = Bo Lee, said"],
        );
        check(
            "[Ann Lee|PERSON]'s statement read: “No.”",
            &["Ann Lee = Ann Lee, read"],
        );
        check(
            "A lawyer for [Ann Lee|PERSON] said it was “a farce”.",
            &["lawyer for Ann Lee = ?, said"],
        );
        check(
            "The plan was described by [Ann Lee|PERSON] as “a farce”.",
            &["Ann Lee = Ann Lee, described"],
        );
    }

    #[test]
    fn roles_and_pronouns_find_their_actor() {
        check(
            "Farm minister [Ann Lee|PERSON] spoke. “No,” the farm minister said.",
            &["farm minister = Ann Lee, said"],
        );
        check(
            "[Ann Lee|PERSON] met [Bob Ray|PERSON]. “No,” she said. “Never.”",
            &["Ann Lee = Ann Lee, said", "Ann Lee = Ann Lee, ?"],
        );
        check(
            "Asked about Mr [Ray|PERSON], he said: “No.”",
            &["? = ?, said"],
        );
        check(
            "Rain fell. “No,” residents of the street said.",
            &["residents of the street = ?, said"],
        );
    }

    #[test]
    fn epithets_find_whom_the_text_spoke_of() {
        check(
            "[Ann Lee|PERSON] ran for [Acme|ORG]. “No,” the 34-year-old said. “Yes,” the midfielder added.",
            &["34-year-old = Ann Lee, said", "midfielder = Ann Lee, added"],
        );
        check(
            "[Ann Lee|PERSON] left. The [Dane|NORP] shrugged: “No.”",
            &["Dane = Ann Lee, shrugged"],
        );
        check(
            "[Acme|ORG] paid the [Hull Council|ORG]. “No,” the Hull-based company said.",
            &["Hull-based company = Acme, said"],
        );
        check(
            "The [Cod Office|ORG], under [Ann Lee|PERSON], said: “No.” “Yes,” chimed in [Bo Ray|PERSON].",
            &["Cod Office = Cod Office, said", "Bo Ray = Bo Ray, chimed"],
        );
        check(
            "[Bo Ray|PERSON] rose. “No,” the [Cod Party|ORG] leader said. Another, who laughed, said it was “fun”.",
            &["Cod Party leader = Bo Ray, said", "Another = ?, said"],
        );
        check(
            "The bench, also comprising [Ann Lee|PERSON], said: “No.” “Yes,” said a 34-year-old father from [Hull|PLACE].",
            &["bench = ?, said", "34-year-old father from Hull = ?, said"],
        );
        check(
            "‘Never seen the like’
“I have never seen the like of it,” said [Ann Lee|PERSON].",
            &["Ann Lee = Ann Lee, ?", "Ann Lee = Ann Lee, said"],
        );
    }

    #[test]
    fn a_quotation_with_no_cue_goes_on() {
        check(
            "[Ann Lee|PERSON] was blunt. “No,” and that was that.",
            &["Ann Lee = Ann Lee, ?"],
        );
        check(
            "“We go,” said [Ann Lee|PERSON].\n“We do not come back.”",
            &["Ann Lee = Ann Lee, said", "Ann Lee = Ann Lee, ?"],
        );
        check(
            "The chancellor said it was a “bad plan”.\n“It is a bad plan, all told,” said [Ann Lee|PERSON].",
            &["chancellor = Ann Lee, said", "Ann Lee = Ann Lee, said"],
        );
    }

    #[test]
    fn lines_broken_at_a_fixed_width() {
        check(
            "[Ann Lee|PERSON], who has led the union for nine years, said members\n\
             were “angry and tired” of it. “We have been patient for so\n\
             long that nobody remembers the start,” said Mr [Bo\nRay|PERSON].",
            &["Ann Lee = Ann Lee, said", "Bo\nRay = Bo Ray, said"],
        );
    }

    #[test]
    fn whose_words_a_statement_is() {
        check(
            "“No,” read a statement released by [Ann Lee|PERSON].",
            &["Ann Lee = Ann Lee, read"],
        );
        check(
            "[Ann Lee|PERSON] said “no”. The letter added: “Never.”",
            &["Ann Lee = Ann Lee, said", "letter = Ann Lee, added"],
        );
        check(
            "The [Lee|PERSON] campaign dismissed the remarks as “a farce”.",
            &["Lee campaign = ?, dismissed"],
        );
    }

    #[test]
    fn they_and_it_are_no_one_person() {
        check(
            "[Acme|ORG] grew. [Ann Lee|PERSON] called it “a feat”. It said: “We grew.”",
            &["Ann Lee = Ann Lee, called", "Acme = Acme, said"],
        );
        check(
            "Researchers met. They said: “We grew.”",
            &["Researchers = ?, said"],
        );
    }

    #[test]
    fn nobodys_words() {
        check("They live in what is known as the “Blue House”.", &["-"]);
        check("[Bo|PERSON] “Pepper” [Ray|PERSON] bowled.", &["-"]);
        check("The firm (“the Group”) grew.", &["-"]);
        check("She drove a “smart” car.", &["-"]);
        check(
            "[Ann Lee|PERSON] called it “mad”.",
            &["Ann Lee = Ann Lee, called"],
        );
    }
}
