//! Search in the article.

use super::{Effect, Paint, State, moving, state::Focus};
use crate::text::Span;

/// What a search does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Open the search.
    Open,
    /// Look for this.
    For(String),
    /// To the next hit, or back.
    Step(isize),
    /// Close it and go on where it stands.
    Close,
}

/// An open search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What is looked for.
    pub query: String,
    /// Where it was found.
    pub hits: Vec<Span>,
    /// Index of the hit where the search stands.
    pub at: usize,
}

/// Most hits that are painted.
const PAINTED: usize = 2000;

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    match action {
        Action::Open => {
            desk.search.get_or_insert_default();
            vec![Effect::Focus(Focus::Search)]
        }
        Action::For(query) => {
            let hits = find(desk.text(), &query);
            let view = desk.session.view();
            let from = view
                .sentences
                .get(desk.sentence)
                .map_or(0, |s| s.span.start);
            let at = hits.iter().position(|hit| hit.start >= from).unwrap_or(0);
            desk.search = Some(Search { query, hits, at });
            show(state)
        }
        Action::Step(by) => {
            let Some(search) = &mut desk.search else {
                return Vec::new();
            };
            let len = search.hits.len() as isize;
            if len > 0 {
                search.at = (search.at as isize + by).rem_euclid(len) as usize;
            }
            show(state)
        }
        Action::Close => {
            let Some(search) = desk.search.take() else {
                return Vec::new();
            };
            let view = desk.session.view();
            let hit = search
                .hits
                .get(search.at)
                .and_then(|hit| view.sentence_at(hit.start));
            let to = hit.unwrap_or(desk.sentence);
            let mut effects = vec![
                Effect::Paint(Paint::Found, Vec::new()),
                Effect::Paint(Paint::FoundNow, Vec::new()),
            ];
            effects.extend(moving::go(desk, to));
            effects
        }
    }
}

fn show(state: &mut State) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let Some(search) = &desk.search else {
        return Vec::new();
    };
    let now = search.hits.get(search.at).copied();
    let sentence = now.and_then(|hit| desk.session.view().sentence_at(hit.start));
    if let Some(sentence) = sentence {
        desk.proof.draw_to(&desk.session, sentence, desk.sentence);
    }
    let from = search.at.saturating_sub(PAINTED / 2);
    let painted = search
        .hits
        .iter()
        .skip(from)
        .take(PAINTED)
        .copied()
        .collect();
    let mut effects = vec![
        Effect::Paint(Paint::Found, painted),
        Effect::Paint(Paint::FoundNow, now.into_iter().collect()),
    ];
    effects.extend(sentence.map(Effect::Scroll));
    effects
}

/// Where `query` stands in `text`, whatever its case, and with any apostrophe or
/// quotation mark for another of its kind.
#[must_use]
pub fn find(text: &str, query: &str) -> Vec<Span> {
    let query: Vec<char> = query.trim().chars().map(folded).collect();
    let Some((first, rest)) = query.split_first() else {
        return Vec::new();
    };
    let mut hits: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices() {
        if folded(c) != *first || hits.last().is_some_and(|hit| hit.end as usize > at) {
            continue;
        }
        let mut end = at + c.len_utf8();
        let mut chars = text[end..].chars();
        let matches = rest.iter().all(|expected| {
            chars.next().is_some_and(|c| {
                end += c.len_utf8();
                folded(c) == *expected
            })
        });
        if matches {
            hits.push(Span::of(&(at..end)));
        }
    }
    hits
}

fn folded(c: char) -> char {
    match c {
        '’' | '‘' => '\'',
        '“' | '”' => '"',
        '\u{a0}' | '\u{202f}' => ' ',
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::app::testing::*;

    #[track_caller]
    fn check(text: &str, query: &str, expected: &[&str]) {
        let found: Vec<_> = find(text, query).iter().map(|s| s.slice(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn case_and_kind_of_mark_do_not_matter() {
        check("Kyiv’s and KYIV'S", "kyiv's", &["Kyiv’s", "KYIV'S"]);
        check("ÉTÉ été", "été", &["ÉTÉ", "été"]);
    }

    #[test]
    fn hits_do_not_overlap() {
        check("aaaa", "aa", &["aa", "aa"]);
        check("aaaa", " ", &[]);
    }

    #[test]
    fn a_search_goes_round_and_leaves_the_reader_at_its_hit() {
        let mut state = desk();
        act(&mut state, Action::Find(finding::Action::Open));
        act(
            &mut state,
            Action::Find(finding::Action::For("ann lee".into())),
        );
        act(&mut state, Action::Find(finding::Action::Step(-1)));
        let search = state.desk.as_ref().unwrap().search.clone().unwrap();
        assert_eq!((search.at, search.hits.len()), (2, 3));
        act(&mut state, Action::Show(showing::Action::Dismiss));
        assert_eq!(state.desk.as_ref().unwrap().sentence, 3);
    }
}
