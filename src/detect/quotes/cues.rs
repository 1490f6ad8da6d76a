//! Words that say that something was said.

use crate::detect::actors::vocabulary::lists;

/// Verbs that stand beside a quotation on either side ("…," she said), sorted.
const SAYING: &[&str] = &[
    "acknowledged", "acknowledges", "added", "adding", "adds", "admits", "admitted", "admitting",
    "advised", "affirmed", "agreed", "agrees", "alleged", "alleges", "alleging", "announced",
    "announces", "announcing", "answered", "answers", "argued", "argues", "arguing", "asked",
    "asking", "asks", "asserted", "asserting", "asserts", "assured", "began", "begged", "believes",
    "boasted", "boasts", "called", "cautioned", "cautions", "chanted", "claimed", "claiming",
    "claims", "commented", "commenting", "comments", "complained", "complains", "conceded",
    "concedes", "concluded", "concludes", "confessed", "confided", "confirmed", "confirming",
    "confirms", "continued", "continues", "countered", "counters", "cried", "declared", "declares",
    "declaring", "demanded", "denied", "exclaimed", "explained", "explaining", "explains",
    "hinted", "insisted", "insisting", "insists", "joked", "jokes", "laughed", "maintained",
    "maintains", "mentioned", "mused", "muttered", "noted", "notes", "noting", "objected",
    "observed", "observes", "opined", "ordered", "pleaded", "pledged", "posted", "posting",
    "predicted", "predicts", "proclaimed", "promised", "promises", "promising", "protested",
    "quipped", "quips", "read", "reads", "recalled", "recalling", "recalls", "reckoned", "reckons",
    "recounted", "reflected", "reflects", "remarked", "remarks", "remembered", "remembers",
    "reminded", "repeated", "replied", "replies", "reported", "reports", "responded", "responding",
    "responds", "retorted", "revealed", "ruled", "said", "saying", "says", "shouted", "sighed",
    "snapped", "spoke", "stated", "states", "stating", "stressed", "stresses", "stressing",
    "suggested", "suggesting", "suggests", "summed", "telling", "tells", "testified", "texted",
    "thinks", "told", "tweeted", "tweeting", "tweets", "urged", "urges", "urging", "vowed",
    "vowing", "vows", "warned", "warning", "warns", "whispered", "wondered", "wonders", "write",
    "writes", "writing", "wrote", "yelled",
];

/// Verbs that only lead to a quoted fragment (she branded it "a farce"), sorted.
const FRAMING: &[&str] = &[
    "accused", "accuses", "accusing", "apologised", "apologized", "attacked", "attributed",
    "backed", "believed", "blamed", "blaming", "blasted", "branded", "branding", "brands",
    "calling", "calls", "characterised", "characterises", "characterized", "characterizes",
    "characterizing", "cited", "cites", "citing", "compared", "condemned", "condemning",
    "congratulated", "credited", "criticised", "criticising", "criticized", "criticizing",
    "declined", "deemed", "demanding", "denounced", "denouncing", "described", "describes",
    "describing", "detailed", "discussed", "dismissed", "dismissing", "dubbed", "emphasised",
    "emphasising", "emphasized", "emphasizing", "expressed", "expresses", "expressing", "feared",
    "felt", "hailed", "hailing", "highlighted", "hoped", "labeled", "labeling", "labelled",
    "labelling", "lamented", "likened", "mocked", "outlined", "praised", "praises", "praising",
    "quoted", "quoting", "ranted", "referred", "referring", "refers", "regarded", "rejected",
    "slammed", "speaking", "spoken", "talked", "talking", "talks", "termed", "terming", "thanked",
    "thanking", "thought", "touted", "used", "using", "voiced", "welcomed",
];

/// Nouns that stand for a saying: `His message: "…"`, sorted.
const SAYINGS: &[&str] = &[
    "advice", "announcement", "answer", "comment", "comments", "email", "interview", "letter",
    "memo", "message", "motto", "note", "post", "press", "question", "release", "remark",
    "remarks", "reply", "report", "response", "slogan", "speech", "statement", "testimony",
    "tweet", "verdict", "warning", "words",
];

/// What a cue says about where its speaker and its words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// Before or after the quotation.
    Saying,
    /// Before a fragment alone.
    Framing,
}

/// What kind of cue `word` is.
pub(super) fn cue(word: &str) -> Option<Cue> {
    if lists(SAYING, word) {
        Some(Cue::Saying)
    } else if lists(FRAMING, word) {
        Some(Cue::Framing)
    } else {
        None
    }
}

/// Whether `word` stands for a saying ("statement").
pub(super) fn is_saying(word: &str) -> bool {
    lists(SAYINGS, word)
}

/// Words between a subject and its verb ("has also said"), sorted.
const BETWEEN: &[&str] = &[
    "again", "already", "also", "always", "angrily", "bluntly", "briefly", "can", "could", "did",
    "earlier", "even", "famously", "first", "further", "had", "has", "have", "however",
    "immediately", "is", "just", "later", "meanwhile", "might", "must", "never", "now", "often",
    "once", "only", "previously", "publicly", "quickly", "quietly", "recently", "repeatedly",
    "reportedly", "simply", "since", "still", "subsequently", "then", "therefore", "today", "was",
    "were", "who", "will", "would", "yesterday",
];

/// Whether `word` can stand between a subject and its verb.
pub(super) fn is_between(word: &str) -> bool {
    lists(BETWEEN, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [SAYING, FRAMING, SAYINGS, BETWEEN] {
            let unsorted = list.windows(2).find(|pair| pair[0] >= pair[1]);
            assert_eq!(unsorted, None);
        }
    }
}
