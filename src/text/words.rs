//! Word lists of the tokeniser and the sentence splitter; each is sorted.

/// Whether the sorted `table` holds `word`.
pub(super) fn contains(table: &[&str], word: &str) -> bool {
    table.binary_search(&word).is_ok()
}

/// Words whose stop belongs to them.
pub(super) const ABBREVIATIONS: &[&str] = &[
    "Adm", "Alh", "Alta", "Amb", "Apr", "Ariz", "Ark", "Assn", "Assoc", "Atty", "Aug", "Ave",
    "Barr", "Bhd", "Blvd", "Brig", "Bros", "Calif", "Capt", "Cf", "Chas", "Cllr", "Cmdr", "Co",
    "Col", "Colo", "Conn", "Corp", "Cpl", "Dec", "Del", "Dept", "Det", "Dr", "Drs", "Engr", "Esq",
    "Feb", "Fla", "Fr", "Ft", "Ga", "Gen", "Geo", "Gov", "Hon", "Ill", "Inc", "Ind", "Insp", "Jan",
    "Jos", "Jr", "Jul", "Jun", "Kan", "Ky", "Lt", "Ltd", "Maj", "Mass", "Md", "Messrs", "Mfg",
    "Mich", "Minn", "Miss", "Mlle", "Mme", "Mont", "Mr", "Mrs", "Ms", "Mt", "Mx", "Neb", "Nev",
    "Nov", "Oct", "Okla", "Ont", "Ore", "Pa", "Pfc", "Ph", "Plc", "Pres", "Prof", "Pte", "Pty",
    "Pvt", "Que", "Rep", "Reps", "Rev", "Rt", "Sask", "Sdn", "Sen", "Sens", "Sept", "Sgt", "Smt",
    "Sr", "St", "Ste", "Sub", "Supt", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wm", "Wyo", "al",
    "approx", "ca", "cf", "etc", "vs",
];

/// Words with a stop that never end a sentence: what they belong to follows.
pub(super) const TITLES: &[&str] = &[
    "Adm.", "Alh.", "Amb.", "Atty.", "Barr.", "Brig.", "Capt.", "Cf.", "Cllr.", "Cmdr.", "Col.",
    "Cpl.", "Det.", "Dr.", "Drs.", "Engr.", "Fr.", "Gen.", "Gov.", "Hon.", "Insp.", "Lt.", "Maj.",
    "Messrs.", "Mlle.", "Mme.", "Mr.", "Mrs.", "Ms.", "Mt.", "Mx.", "P.S.", "PS.", "Pfc.", "Pres.",
    "Prof.", "Pvt.", "Rep.", "Reps.", "Rev.", "Rt.", "Sen.", "Sens.", "Sgt.", "Smt.", "St.",
    "Ste.", "Supt.", "approx.", "b.", "c.", "ca.", "cf.", "vs.",
];

/// Words whose stop is followed by the number that they announce ("No. 8"); they
/// may also end a sentence, so the stop is not part of the token.
pub(super) const COUNTERS: &[&str] = &[
    "Art", "Arts", "Ch", "Eq", "Eqs", "Est", "Fig", "Figs", "KSh", "NO", "No", "Nos", "Op", "Re",
    "Ref", "Refs", "Reg", "Rm", "Rs", "Sec", "Sh", "Tab", "Tel", "Tk", "Vol", "art", "ca", "cc",
    "ch", "circa", "cl", "div", "eq", "est", "ext", "fig", "figs", "fl", "ft", "lb", "lbs", "no",
    "nos", "op", "para", "pp", "sec", "tel", "vol", "vols",
];

/// Words that are cut short before a name; the stop is not part of the token.
pub(super) const BOUND: &[&str] = &[
    "Amb", "Cong", "Cpt", "Intl", "Natl", "Pres", "Univ", "deg", "excl", "incl", "lit",
];

/// What letters tell apart: after "Plan B." a sentence may start with any word.
pub(super) const LETTERED: &[&str] = &[
    "Appendix", "Band", "Block", "Category", "Class", "Exhibit", "Gate", "Generation", "Grade",
    "Group", "Hall", "Hepatitis", "League", "Level", "Option", "Pier", "Plan", "Pool", "Row",
    "Schedule", "Section", "Serie", "Series", "Table", "Team", "Terminal", "Tier", "Type", "Unit",
    "Vitamin", "Zone", "class", "grade", "hepatitis", "option", "plan", "type", "vitamin",
];

/// Names that end in a mark.
pub(super) const MARKED_NAMES: &[&str] = &[
    "Chips", "Hoopla", "Jeopardy", "Joomla", "Wham", "Yahoo", "Yum",
];

/// What goes on after a title that ends in a mark: "Who Is There? is a play".
pub(super) const CONTINUERS: &[&str] = &[
    "and", "as", "at", "by", "for", "from", "had", "has", "in", "is", "of", "on", "or", "to",
    "was", "which", "who", "with",
];

/// Small words that are written with a stop and go on.
pub(super) const SHORTENED: &[&str] = &[
    "avg", "cit", "deg", "dep", "dept", "esp", "est", "excl", "ext", "fig", "govt", "inc", "incl",
    "ltd", "max", "min", "no", "op", "oz", "par", "sec", "seq", "tel", "temp", "univ", "viz",
    "vol",
];

/// Capitalised words that start sentences far more often than they go on after an
/// abbreviation: pronouns, determiners, conjunctions, prepositions, adverbs.
pub(super) const STARTERS: &[&str] = &[
    "A", "About", "According", "Across", "Additionally", "After", "Also", "Although", "Among",
    "An", "And", "Another", "Around", "As", "Asked", "At", "Because", "Before", "Between", "Both",
    "But", "By", "Despite", "During", "Each", "Earlier", "Even", "Every", "Following", "For",
    "From", "Furthermore", "Given", "He", "Her", "Here", "His", "How", "However", "I", "If", "In",
    "Instead", "Is", "It", "Its", "Just", "Last", "Later", "Like", "Many", "Meanwhile", "More",
    "Moreover", "Most", "My", "Nearly", "Neither", "Nobody", "None", "Nor", "Not", "Nothing",
    "Now", "Of", "On", "Once", "Only", "Or", "Other", "Others", "Our", "Over", "People", "Police",
    "Several", "She", "Since", "So", "Some", "Still", "Such", "That", "The", "Their", "Then",
    "There", "These", "They", "This", "Those", "Though", "Through", "Throughout", "Thus", "To",
    "Today", "Two", "Under", "Unlike", "Until", "Upon", "We", "Were", "What", "When", "Where",
    "Whether", "Which", "While", "Who", "Why", "With", "Within", "Without", "Yes", "Yesterday",
    "Yet", "You", "Your",
];

/// What stands before the number of a caption or a heading.
pub(super) const CAPTIONS: &[&str] = &[
    "#", "(", "Chapter", "Fig.", "Figure", "Part", "Photo", "Picture", "Section", "Table",
];

/// What follows "a.m." and "p.m." in the same sentence.
pub(super) const CLOCK_WORDS: &[&str] = &[
    "Atlantic", "BST", "CET", "Central", "EDT", "EST", "ET", "Eastern", "Friday", "GMT",
    "Greenwich", "London", "MT", "Monday", "Mountain", "PT", "Pacific", "Saturday", "Sunday",
    "Thursday", "Tuesday", "UTC", "Wednesday",
];

/// What stands before the name of a photographer.
pub(super) const CREDITS: &[&str] = &["Image", "Photo", "Photograph", "Photos", "Picture"];

/// How letters close, before the comma and the name.
pub(super) const CLOSINGS: &[&str] = &[
    "best", "best regards", "best wishes", "cheers", "keep in touch", "kind regards",
    "kindest regards", "love", "many thanks", "regards", "sincerely", "sincerely yours",
    "take care", "thank you", "thanks", "warm regards", "yours sincerely", "yours truly",
];

/// How letters open, before the name.
pub(super) const GREETINGS: &[&str] = &["Dear", "Hello", "Hey", "Hi"];

/// Words of judgement, in lower case, that head a review.
pub(super) const JUDGEMENTS: &[&str] = &[
    "absolutely", "amazing", "avoid", "awesome", "awful", "bad", "beautiful", "best", "beware",
    "cheap", "clean", "delicious", "disappointed", "disgusting", "excellent", "exceptional",
    "fabulous", "fantastic", "fast", "favorite", "favourite", "friendly", "fun", "good", "great",
    "highly", "horrible", "horrid", "impressive", "love", "loved", "lovely", "mediocre", "never",
    "nice", "not", "outstanding", "overpriced", "perfect", "poor", "pretty", "professional",
    "quick", "recommended", "rude", "super", "superb", "terrible", "thanks", "too", "very",
    "wonderful", "worst",
];

/// Words that open a sentence even where no stop was set before.
pub(super) const OPENERS: &[&str] = &[
    "Also", "Although", "Attached", "But", "He", "Hello", "Here", "However", "If", "It", "My",
    "Not", "Our", "Please", "She", "Thank", "Thanks", "The", "Then", "There", "These", "They",
    "This", "Those", "We", "You", "Your",
];

/// Small words that lead to a title or a quotation in mid-sentence, where what
/// opens sentences is capitalised too ("the film The quiet man").
pub(super) const BEFORE_TITLES: &[&str] = &[
    "about", "album", "and", "are", "article", "as", "at", "band", "because", "book", "born",
    "but", "by", "called", "day", "entitled", "episode", "essay", "film", "for", "from", "group",
    "hit", "if", "in", "into", "is", "label", "like", "magazine", "memoir", "named", "newspaper",
    "novel", "of", "officially", "on", "or", "piece", "play", "poem", "say", "says", "series",
    "show", "single", "song", "than", "that", "the", "thing", "time", "titled", "to", "track",
    "was", "way", "were", "when", "which", "who", "with",
];

/// Days of the week.
pub(super) const WEEKDAYS: &[&str] = &[
    "Friday", "Monday", "Saturday", "Sunday", "Thursday", "Tuesday", "Wednesday",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [
            BOUND, LETTERED, MARKED_NAMES, CONTINUERS, CAPTIONS, CLOCK_WORDS, ABBREVIATIONS,
            TITLES, COUNTERS, SHORTENED, STARTERS, CREDITS, CLOSINGS, GREETINGS, OPENERS,
            BEFORE_TITLES, WEEKDAYS,
        ] {
            assert!(table.is_sorted());
        }
    }
}
