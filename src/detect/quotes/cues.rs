//! Words that say that something was said.

use crate::detect::actors::vocabulary::lists;

/// Verbs that stand beside a quotation on either side ("…," she said), sorted.
const SAYING: &[&str] = &[
    "acknowledged", "acknowledges", "added", "adding", "adds", "admit", "admits", "admitted",
    "admitting", "advised", "affirmed", "agree", "agreed", "agrees", "alleged", "alleges",
    "alleging", "announce", "announced", "announces", "announcing", "answered", "answers", "argue",
    "argued", "argues", "arguing", "asked", "asking", "asks", "asserted", "asserting", "asserts",
    "assured", "barked", "beamed", "began", "begged", "believe", "believes", "bellowed",
    "bemoaned", "blogged", "boasted", "boasts", "called", "calls", "cautioned", "cautions",
    "chanted", "chimed", "chuckled", "claim", "claimed", "claiming", "claims", "clarified",
    "commented", "commenting", "comments", "complained", "complains", "conceded", "concedes",
    "conceding", "concluded", "concludes", "concurred", "confessed", "confided", "confirm",
    "confirmed", "confirming", "confirms", "continued", "continues", "countered", "counters",
    "cried", "deadpanned", "declared", "declares", "declaring", "demanded", "denied", "disclosed",
    "elaborated", "emphasised", "emphasises", "emphasized", "emphasizes", "enthused", "exclaimed",
    "explain", "explained", "explaining", "explains", "fumed", "gasped", "grinned", "groaned",
    "growled", "grumbled", "gushed", "hinted", "implored", "insist", "insisted", "insisting",
    "insists", "instructed", "interjected", "intoned", "joked", "jokes", "lamented", "laughed",
    "maintained", "maintains", "mentioned", "mouthed", "murmured", "mused", "muses", "muttered",
    "nodded", "noted", "notes", "noting", "objected", "observed", "observes", "offered", "opined",
    "ordered", "pleaded", "pledged", "pointed", "points", "posted", "posting", "predicted",
    "predicts", "proclaimed", "promised", "promises", "promising", "protested", "quipped", "quips",
    "read", "reads", "reasoned", "rebutted", "recall", "recalled", "recalling", "recalls",
    "reckoned", "reckons", "recounted", "reflected", "reflects", "reiterated", "remarked",
    "remarks", "remembered", "remembers", "reminded", "repeated", "repeats", "replied", "replies",
    "replying", "reported", "reports", "responded", "responding", "responds", "retorted",
    "revealed", "roared", "ruled", "said", "say", "saying", "says", "screamed", "shared",
    "shouted", "shrieked", "shrugged", "sighed", "signalled", "smiled", "snapped", "sobbed",
    "speculated", "spoke", "state", "stated", "states", "stating", "stressed", "stresses",
    "stressing", "submits", "submitted", "suggest", "suggested", "suggesting", "suggests",
    "summarised", "summarized", "summed", "tell", "telling", "tells", "testified", "texted",
    "think", "thinks", "told", "tweeted", "tweeting", "tweets", "underlined", "underscored",
    "urged", "urges", "urging", "volunteered", "vowed", "vowing", "vows", "warn", "warned",
    "warning", "warns", "whispered", "wondered", "wonders", "write", "writes", "writing", "wrote",
    "yelled",
];

/// Verbs that only lead to a quoted fragment (she branded it "a farce"), sorted.
const FRAMING: &[&str] = &[
    "accuse", "accused", "accuses", "accusing", "apologised", "apologized", "attacked",
    "attributed", "backed", "believed", "blame", "blamed", "blaming", "blasted", "branded",
    "branding", "brands", "call", "calling", "captioned", "championed", "characterised",
    "characterises", "characterized", "characterizes", "characterizing", "cheered", "chided",
    "cited", "cites", "citing", "compared", "condemned", "condemning", "congratulated", "credited",
    "criticised", "criticising", "criticized", "criticizing", "declare", "declined", "decried",
    "deem", "deemed", "defended", "demanding", "denounced", "denouncing", "depicted", "deplored",
    "derided", "describe", "described", "describes", "describing", "detailed", "discussed",
    "dismissed", "dismissing", "dubbed", "emphasising", "emphasizing", "endorsed", "envisioned",
    "expressed", "expresses", "expressing", "feared", "felt", "hail", "hailed", "hailing",
    "highlighted", "hoped", "label", "labeled", "labeling", "labelled", "labelling", "labels",
    "lauded", "likened", "listed", "marked", "marveled", "marvelled", "mocked", "outlined",
    "portrayed", "praised", "praises", "praising", "promoted", "quoted", "quoting", "ranted",
    "rebuked", "referred", "referring", "refers", "regarded", "rejected", "reprimanded",
    "ridiculed", "saluted", "scolded", "signed", "slammed", "speaking", "spoken", "tagged",
    "talked", "talking", "talks", "termed", "terming", "thanked", "thanking", "thinking",
    "thought", "touted", "used", "using", "voiced", "welcomed",
];

/// Cues that are nouns too, after an article ("the remarks"), sorted.
const NOUNS: &[&str] = &[
    "answers", "call", "calls", "claim", "claims", "comments", "label", "labels", "notes",
    "points", "promises", "recall", "remarks", "replies", "reports", "say", "state", "states",
    "talks", "thought", "vows", "warning",
];

/// Nouns that stand for a saying: `His message: "…"`, sorted.
const SAYINGS: &[&str] = &[
    "advice", "affidavit", "announcement", "answer", "comment", "comments", "complaint",
    "decision", "declaration", "editorial", "email", "filing", "interview", "judgment", "lawsuit",
    "letter", "memo", "message", "motto", "note", "opinion", "petition", "post", "press",
    "proclamation", "question", "release", "remark", "remarks", "reply", "report", "response",
    "ruling", "slogan", "speech", "statement", "submission", "summary", "testimony", "text",
    "texts", "tweet", "tweets", "verdict", "warning", "words",
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

/// Whether the cue `word` is a noun too.
pub(super) fn is_also_noun(word: &str) -> bool {
    lists(NOUNS, word)
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
        for list in [SAYING, FRAMING, NOUNS, SAYINGS, BETWEEN] {
            let unsorted = list.windows(2).find(|pair| pair[0] >= pair[1]);
            assert_eq!(unsorted, None);
        }
    }
}
