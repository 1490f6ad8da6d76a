//! PERSON, ORG, PLACE, NORP, EVENT, LAW, WORK, PRODUCT: a small trained model
//! over runs of capitalised words.
//!
//! * `word`: what the model sees of a token; `lexicon`: what is known of it beforehand.
//! * `phrase`: where names can be; `evidence`: what the rest of the article says.
//! * `article` puts these together, `features` asks the questions,
//!   `model` weighs the answers, `tag` numbers them, `votes` compares them over the article,
//!   `rules`, `compounds` and `short` are what needs no weighing.
//!
//! `cargo xtask train names` makes the model, and reads articles by this very
//! code, so that training and use cannot drift apart.

mod article;
mod compounds;
mod evidence;
mod features;
mod lexicon;
mod model;
mod phrase;
mod rules;
mod short;
mod table;
mod tag;
#[cfg(test)]
mod testing;
mod votes;
mod word;

pub use article::{Article, Run};
pub use features::{FEATURE_BITS, features};
pub use lexicon::{KEY_BITS, LISTS, LONGEST_PHRASE, Lexicon, Lists, key};
pub use model::Model;
pub use tag::{LABELS, OUTSIDE, TAGS, begin, inside, is_inside, label_of, may_follow, next_name};
pub use votes::Votes;
pub use word::{lower_hash, phrase_hash};

use super::{Entity, Input, Label};
use crate::text::{Span, Token};
use std::sync::LazyLock;

static LEXICON: LazyLock<Option<Lexicon>> =
    LazyLock::new(|| Lexicon::parse(include_bytes!("../../../assets/names/lexicon.bin")));
static MODEL: LazyLock<Option<Model>> =
    LazyLock::new(|| Model::parse(include_bytes!("../../../assets/names/model.bin")));

/// Finds names.
pub(super) fn find(input: &Input<'_>, out: &mut Vec<Entity>) {
    let (Some(lexicon), Some(model)) = (&*LEXICON, &*MODEL) else {
        return;
    };
    let article = Article::read(input.text, input.tokens, input.sentences, lexicon);
    let mut values: Vec<Span> = out.iter().map(|e| e.span).collect();
    values.sort_unstable();
    names(model, &article, input.tokens, |span, label| {
        if fits(span, &values) {
            out.push(Entity::new(span, label));
        }
    });
}

/// Whether a name goes with the dates and amounts found before: it may hold one
/// ("2020 Summer Olympics"), but neither two nor a part of one. `values` is in order.
fn fits(name: Span, values: &[Span]) -> bool {
    let next = values.partition_point(|v| v.start < name.start);
    let cut = next
        .checked_sub(1)
        .and_then(|i| values.get(i))
        .is_some_and(|v| v.end > name.start && !v.contains(name));
    let mut end = name.start;
    let mut held = 0;
    for value in values.iter().skip(next).take_while(|v| v.start < name.end) {
        if value.end > name.end {
            return false;
        }
        held += usize::from(value.start >= end);
        end = end.max(value.end);
    }
    !cut && held < 2
}

/// The lexicon that ships with the engine.
#[must_use]
pub fn lexicon() -> Option<&'static Lexicon> {
    LEXICON.as_ref()
}

/// Calls `each` with every name that `model` finds, in order.
pub fn names(
    model: &Model,
    article: &Article,
    tokens: &[Token],
    mut each: impl FnMut(Span, Label),
) {
    for (run, tags) in article.runs().iter().zip(model.decode(article)) {
        let Some(tokens) = tokens.get(run.tokens.clone()) else {
            return;
        };
        let mut at = 0;
        while let Some(name) = next_name(&tags, at) {
            at = name.end;
            let label = tags.get(name.start).map(|tag| label_of(usize::from(*tag)));
            let tokens = tokens.get(name).unwrap_or_default();
            if let (Some(label), Some(first), Some(last)) = (label, tokens.first(), tokens.last()) {
                each(first.span.join(last.span), LABELS[label]);
            }
        }
    }
}
