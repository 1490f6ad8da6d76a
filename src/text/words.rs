//! Word lists of the tokeniser and the sentence splitter; each is sorted.

/// Whether the sorted `table` holds `word`.
pub(super) fn contains(table: &[&str], word: &str) -> bool {
    table.binary_search(&word).is_ok()
}

/// Words whose stop belongs to them.
pub(super) const ABBREVIATIONS: &[&str] = &[
    "Adm", "Alh", "Alta", "Apr", "Ariz", "Ark", "Assn", "Assoc", "Atty", "Aug", "Ave", "Barr",
    "Bhd", "Blvd", "Brig", "Bros", "Calif", "Capt", "Chas", "Cmdr", "Co", "Col", "Colo", "Conn",
    "Corp", "Cpl", "Dec", "Del", "Dept", "Det", "Dr", "Drs", "Engr", "Esq", "Feb", "Fla", "Fr",
    "Ft", "Ga", "Gen", "Geo", "Gov", "Hon", "Ill", "Inc", "Ind", "Insp", "Jan", "Jos", "Jr", "Jul",
    "Jun", "Kan", "Ky", "Lt", "Ltd", "Maj", "Mass", "Md", "Messrs", "Mfg", "Mich", "Minn", "Miss",
    "Mlle", "Mme", "Mont", "Mr", "Mrs", "Ms", "Mt", "Mx", "Neb", "Nev", "Nov", "Oct", "Okla",
    "Ont", "Ore", "Pa", "Pfc", "Ph", "Plc", "Prof", "Pte", "Pty", "Pvt", "Que", "Rep", "Reps",
    "Rev", "Rt", "Sask", "Sdn", "Sen", "Sens", "Sept", "Sgt", "Smt", "Sr", "St", "Ste", "Sub",
    "Supt", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wm", "Wyo", "al", "approx", "ca", "cf",
    "etc", "vs",
];

/// Words with a stop that never end a sentence: what they belong to follows.
pub(super) const TITLES: &[&str] = &[
    "Adm.", "Alh.", "Atty.", "Barr.", "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Det.", "Dr.",
    "Drs.", "Engr.", "Fr.", "Gen.", "Gov.", "Hon.", "Insp.", "Lt.", "Maj.", "Messrs.", "Mlle.",
    "Mme.", "Mr.", "Mrs.", "Ms.", "Mt.", "Mx.", "P.S.", "PS.", "Pfc.", "Prof.", "Pvt.", "Rep.",
    "Reps.", "Rev.", "Rt.", "Sen.", "Sens.", "Sgt.", "Smt.", "St.", "Ste.", "Supt.", "approx.",
    "b.", "c.", "ca.", "cf.", "vs.",
];

/// Words whose stop is followed by the number that they announce ("No. 8"); they
/// may also end a sentence, so the stop is not part of the token.
pub(super) const COUNTERS: &[&str] = &[
    "Art", "Arts", "Ch", "Fig", "Figs", "KSh", "NO", "No", "Nos", "Op", "Re", "Reg", "Rs", "Sec",
    "Sh", "Tel", "Tk", "Vol", "art", "ca", "cc", "ch", "circa", "cl", "div", "ext", "fig", "fl",
    "no", "nos", "op", "para", "pp", "sec", "tel", "vol",
];

/// Small words that are written with a stop and go on.
pub(super) const SHORTENED: &[&str] = &[
    "dep", "dept", "est", "ext", "fig", "govt", "inc", "incl", "ltd", "max", "min", "no", "op",
    "par", "sec", "seq", "tel", "vol",
];

/// Capitalised words that start sentences far more often than they go on after an
/// abbreviation: pronouns, determiners, conjunctions, prepositions, adverbs.
pub(super) const STARTERS: &[&str] = &[
    "A", "About", "According", "After", "Also", "Although", "Among", "An", "And", "Another", "As",
    "Asked", "At", "Because", "Before", "Both", "But", "By", "Despite", "During", "Each",
    "Earlier", "Even", "Every", "For", "From", "Given", "He", "Her", "Here", "His", "How",
    "However", "I", "If", "In", "Instead", "Is", "It", "Its", "Just", "Last", "Later", "Like",
    "Many", "Meanwhile", "More", "Most", "My", "Nearly", "Neither", "Nobody", "None", "Nor", "Not",
    "Nothing", "Now", "Of", "On", "Once", "Only", "Or", "Other", "Others", "Our", "Over", "People",
    "Police", "Several", "She", "Since", "So", "Some", "Still", "Such", "That", "The", "Their",
    "Then", "There", "These", "They", "This", "Those", "Though", "Through", "To", "Today", "Two",
    "Under", "Until", "We", "Were", "What", "When", "Where", "Whether", "Which", "While", "Who",
    "Why", "With", "Without", "Yes", "Yesterday", "Yet", "You", "Your",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [
            CAPTIONS, CLOCK_WORDS, ABBREVIATIONS, TITLES, COUNTERS, SHORTENED, STARTERS,
        ] {
            assert!(table.is_sorted());
        }
    }
}
