//! Sessions in which anything may have been decided, for property tests.

use galley::{
    Span, Text,
    detect::analyse,
    document::{About, Article, Document, Kind, LabelDef, Session, Stamp, Timestamp, Touched},
};
use proptest::prelude::*;
use std::rc::Rc;

/// Something that a person does; indices are taken modulo what there is.
#[derive(Clone, Debug)]
pub enum Deed {
    Tag(usize, usize),
    Accept(usize),
    Reject(usize),
    NoteSentence(usize, String),
    AcceptEntity(usize),
    RejectEntity(usize),
    ResetEntity(usize),
    Relabel(usize, usize),
    Respan(usize, usize, usize),
    Add(usize, usize, usize),
    NoteEntity(usize, String),
    RenameActor(usize, String),
    Describe(String),
    AddLabel(String),
    Revise(usize),
    Seal,
    Undo,
    Redo,
}

pub fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let index = 0..200_usize;
    let words = "[a-z“”\n£é]{0,6}";
    let deed = prop_oneof![
        (index.clone(), 0..4_usize).prop_map(|(s, l)| Deed::Tag(s, l)),
        index.clone().prop_map(Deed::Accept),
        index.clone().prop_map(Deed::Reject),
        (index.clone(), words).prop_map(|(s, w)| Deed::NoteSentence(s, w)),
        index.clone().prop_map(Deed::AcceptEntity),
        index.clone().prop_map(Deed::RejectEntity),
        index.clone().prop_map(Deed::ResetEntity),
        (index.clone(), 0..15_usize).prop_map(|(e, l)| Deed::Relabel(e, l)),
        (index.clone(), 0..900_usize, 1..40_usize).prop_map(|(e, s, l)| Deed::Respan(e, s, l)),
        (0..900_usize, 1..40_usize, 0..15_usize).prop_map(|(s, n, l)| Deed::Add(s, n, l)),
        (index.clone(), words).prop_map(|(e, w)| Deed::NoteEntity(e, w)),
        (index, "[A-C]").prop_map(|(a, w)| Deed::RenameActor(a, w)),
        words.prop_map(Deed::Describe),
        "[a-c]".prop_map(Deed::AddLabel),
        (0..TEXTS.len()).prop_map(Deed::Revise),
        Just(Deed::Seal),
        Just(Deed::Undo),
        Just(Deed::Redo),
    ];
    prop::collection::vec(deed, 0..25)
}

/// Three states of one report, and something else.
pub const TEXTS: [&str; 4] = [
    "Bridge to close for a year\nThe old bridge at Harwell will close on 4 May 2026, the council said. “It costs us £2.5 million a year,” said Ann Reeve, who leads it.\nMs Reeve added: “We cannot wait.” About 30 per cent of drivers will need 12 minutes more.\nNo one from Marlow Engineering was there – naïve, some thought.",
    "Bridge to close for a year\nThe old bridge at Harwell will close on 5 May 2026, the council said. It was built in 1932. “It costs us £2.5 million a year,” said Ann Reeve, who leads it.\nMs Reeve added: “We cannot wait.” About 30 per cent of drivers will need 15 minutes more.",
    "The old bridge at Harwell will close on 4 May 2026, the council said.\nNo one from Marlow Engineering was there – naïve, some thought.\nMs Reeve added: “We cannot wait.”",
    "",
];

pub fn stamp() -> Stamp {
    Stamp {
        at: Timestamp::from_unix(1_769_860_800),
        by: Some("Ann".into()),
    }
}

pub fn open(text: &str) -> Session {
    let text = Text::new(text);
    let article = Article::new(text.clone(), stamp().at);
    Session::open(Document::new(article), Rc::new(analyse(text, None)))
}

/// A session on the first text after `deeds`.
pub fn session(deeds: &[Deed]) -> Session {
    let mut session = open(TEXTS[0]);
    for deed in deeds {
        run(&mut session, deed);
    }
    session
}

pub fn run(session: &mut Session, deed: &Deed) -> Vec<Touched> {
    let stamp = &stamp();
    let view = session.view();
    let sentence = |index: usize| index % view.sentences.len().max(1);
    let entity = |index: usize| index % view.entities.len().max(1);
    let label = |kind: Kind, index: usize| {
        let labels: Vec<_> = session
            .document()
            .labels
            .of(kind)
            .map(|l| l.name.clone())
            .collect();
        labels[index % labels.len()].clone()
    };
    let suggested = |at: usize| {
        let sentence = view.sentences.get(at)?;
        sentence.suggestions.first().map(|s| s.label.to_string())
    };
    let span = |start: usize, length: usize| {
        let text = &view.analysis.text;
        let start = text.floor_char_boundary(start.min(text.len()));
        Span::of(&(start..text.ceil_char_boundary((start + length).min(text.len()))))
    };
    match deed {
        Deed::Tag(s, l) => {
            let (s, l) = (sentence(*s), label(Kind::Sentence, *l));
            session.toggle_tag(s, &l, stamp)
        }
        Deed::Accept(s) => {
            let (s, l) = (sentence(*s), suggested(sentence(*s)).unwrap_or_default());
            session.accept_suggestion(s, &l, stamp)
        }
        Deed::Reject(s) => {
            let (s, l) = (sentence(*s), suggested(sentence(*s)).unwrap_or_default());
            session.reject_suggestion(s, &l, stamp)
        }
        Deed::NoteSentence(s, note) => {
            let s = sentence(*s);
            session.note_sentence(s, note, stamp)
        }
        Deed::AcceptEntity(e) => {
            let e = [entity(*e), entity(*e + 1)];
            session.accept_entities(&e, stamp)
        }
        Deed::RejectEntity(e) => {
            let e = entity(*e);
            session.reject_entities(&[e], stamp)
        }
        Deed::ResetEntity(e) => {
            let e = entity(*e);
            session.reset_entities(&[e], stamp)
        }
        Deed::Relabel(e, l) => {
            let (e, l) = ([entity(*e), entity(*e + 3)], label(Kind::Entity, *l));
            let spans: Vec<_> = e
                .iter()
                .filter_map(|at| Some(view.entities.get(*at)?.span))
                .collect();
            session.label_spans(&spans, &l, stamp)
        }
        Deed::Respan(e, start, length) => {
            let label = view.entities.get(entity(*e)).map(|e| e.label.clone());
            session.label_spans(&[span(*start, *length)], &label.unwrap_or_default(), stamp)
        }
        Deed::Add(start, length, l) => {
            let (span, l) = (span(*start, *length), label(Kind::Entity, *l));
            session.label_spans(&[span], &l, stamp)
        }
        Deed::NoteEntity(e, note) => {
            let e = entity(*e);
            session.note_entity(e, note, stamp)
        }
        Deed::RenameActor(a, name) => {
            let a = a % view.actors.len().max(1);
            session.rename_actor(a, name, stamp)
        }
        Deed::Describe(title) => {
            let about = About {
                title: title.clone(),
                ..session.document().article.about.clone()
            };
            session.describe(about, stamp)
        }
        Deed::AddLabel(name) => {
            let label = LabelDef {
                name: name.clone().into(),
                kind: Kind::Sentence,
                key: name.chars().next(),
                color: "#123456".into(),
                description: "".into(),
                extra: Default::default(),
            };
            session.add_label(label, stamp).unwrap_or_default()
        }
        Deed::Revise(to) => {
            let analysis = analyse(Text::new(TEXTS[*to]), None);
            session.revise(Rc::new(analysis), stamp)
        }
        Deed::Seal => {
            session.seal();
            Vec::new()
        }
        Deed::Undo => session.undo(&stamp.at),
        Deed::Redo => session.redo(&stamp.at),
    }
}
