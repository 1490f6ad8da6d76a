//! Words that say what a person is; each list is sorted and in lower case.

use std::cmp::Ordering;

/// Whether the sorted, lower-case `list` holds `word`, whatever its case.
pub(in crate::detect) fn lists(list: &[&str], word: &str) -> bool {
    // Most words are in lower case already, and bytes compare fastest as they are.
    if word.bytes().any(|b| b.is_ascii_uppercase()) {
        list.binary_search_by(|probe| cmp_ignoring_case(probe, word))
            .is_ok()
    } else {
        // The first letters settle most comparisons without a call.
        let first = word.as_bytes().first();
        list.binary_search_by(|probe| {
            let letter = probe.as_bytes().first().cmp(&first);
            letter.then_with(|| (*probe).cmp(word))
        })
        .is_ok()
    }
}

/// ASCII alone is folded: the lists hold nothing else.
fn cmp_ignoring_case(probe: &str, word: &str) -> Ordering {
    probe
        .bytes()
        .cmp(word.bytes().map(|b| b.to_ascii_lowercase()))
}

/// What a person can be: the head of a phrase such as "the defence secretary".
/// Also in the plural ("officials").
const ROLES: &[&str] = &[
    "academic", "accountant", "activist", "actor", "actress", "administrator", "adviser",
    "advisor", "aide", "ambassador", "analyst", "announcer", "archaeologist", "archbishop",
    "archeologist", "architect", "artist", "assassin", "astronaut", "athlete", "attacker",
    "attendant", "attendee", "attorney", "aunt", "author", "backbencher", "baker", "banker",
    "barrister", "bartender", "billionaire", "biologist", "bishop", "boss", "boyfriend",
    "broadcaster", "broker", "brother", "builder", "businessman", "businesswoman", "bystander",
    "caller", "campaigner", "candidate", "captain", "cardinal", "carer", "caretaker", "cellist",
    "ceo", "chair", "chairman", "chairperson", "chairwoman", "champion", "chancellor", "chaplain",
    "chef", "chemist", "chief", "churchgoer", "claimant", "clergyman", "clerk", "coach",
    "colleague", "columnist", "comedian", "commander", "commentator", "commissioner", "composer",
    "conductor", "congregant", "congressman", "congresswoman", "conservationist", "constable",
    "consultant", "contractor", "convenor", "coordinator", "coroner", "correspondent", "cosmonaut",
    "councillor", "counsel", "counterpart", "cousin", "creator", "critic", "curator", "customer",
    "dancer", "daughter", "dealer", "dean", "defendant", "delegate", "democrat", "demonstrator",
    "dentist", "deputy", "designer", "detective", "developer", "diplomat", "director", "doctor",
    "donor", "driver", "ecologist", "economist", "editor", "electrician", "engineer",
    "entrepreneur", "envoy", "epidemiologist", "executive", "expert", "eyewitness", "fan",
    "farmer", "father", "fiancé", "fiancée", "filmmaker", "financier", "firefighter", "fisherman",
    "forecaster", "foreman", "founder", "friend", "gardener", "general", "geochemist", "geologist",
    "girlfriend", "goalkeeper", "governor", "granddaughter", "grandfather", "grandmother",
    "grandson", "guard", "guitarist", "gunman", "head", "headteacher", "herpetologist",
    "historian", "host", "husband", "hydrologist", "imam", "insider", "inspector", "intern",
    "investigator", "investor", "janitor", "journalist", "judge", "juror", "keeper", "king",
    "landlord", "lawmaker", "lawyer", "leader", "lecturer", "legislator", "librarian",
    "lieutenant", "lobbyist", "lord", "lyricist", "magistrate", "manager", "marcher", "mayor",
    "mechanic", "medic", "member", "merchant", "meteorologist", "midwife", "migrant", "minister",
    "mother", "mp", "msp", "musician", "negotiator", "neighbor", "neighbour", "nephew",
    "neuroscientist", "niece", "nominee", "novelist", "nurse", "nutritionist", "observer",
    "officer", "official", "ombudsman", "onlooker", "operative", "operator", "ophthalmologist",
    "organiser", "organizer", "owner", "painter", "parent", "partner", "passenger", "passer-by",
    "pastor", "pathologist", "patient", "patriarch", "pharmacist", "philanthropist",
    "photographer", "physician", "physicist", "pilot", "plaintiff", "player", "playwright",
    "podcaster", "poet", "police", "policeman", "policewoman", "politician", "pollster", "pope",
    "postman", "preacher", "premier", "presenter", "president", "priest", "prince", "princess",
    "principal", "producer", "professor", "programmer", "prosecutor", "protester", "protestor",
    "provost", "psychologist", "publicist", "publisher", "queen", "rabbi", "rancher", "ranger",
    "rapper", "recorder", "rector", "referee", "refugee", "registrar", "regulator", "relative",
    "reporter", "representative", "republican", "rescuer", "researcher", "resident", "sailor",
    "salesman", "scholar", "scientist", "secretary", "secretary-general", "seismologist",
    "selectman", "senator", "sergeant", "sheriff", "shooter", "shopkeeper", "shopper", "singer",
    "sister", "skipper", "sociologist", "soldier", "solicitor", "son", "source", "speaker",
    "spokesman", "spokesperson", "spokeswoman", "sportswriter", "staffer", "star", "strategist",
    "student", "superintendent", "supplier", "supporter", "surgeon", "survivor", "suspect",
    "taoiseach", "teacher", "technician", "teenager", "tenant", "tourist", "trader", "trainer",
    "treasurer", "trucker", "trustee", "tutor", "uncle", "vet", "veteran", "veterinarian", "vicar",
    "vice-chairman", "vice-president", "victim", "viewer", "volunteer", "voter", "waiter",
    "waitress", "warden", "welder", "whip", "widow", "widower", "wife", "winemaker", "winner",
    "witness", "worker", "wrestler", "writer", "youtuber",
];

/// Whether `word` says what a person is.
pub(in crate::detect) fn is_role(word: &str) -> bool {
    lists(ROLES, word)
        || word
            .strip_suffix('s')
            .is_some_and(|singular| lists(ROLES, singular))
        || word.ends_with("men") && word.len() > 5
}

/// Positions in a team, by which reports call whom they named before.
const PLAYERS: &[&str] = &[
    "batsman", "batter", "bowler", "cornerback", "cyclist", "defender", "driver", "forward",
    "goalkeeper", "guard", "jockey", "keeper", "linebacker", "midfielder", "opener", "pitcher",
    "playmaker", "quarterback", "receiver", "rider", "skier", "sprinter", "striker", "swimmer",
    "winger",
];

/// Whether `word` is a player's position.
pub(in crate::detect) fn is_player(word: &str) -> bool {
    lists(PLAYERS, word)
}

/// Prepositions between a role and what it is held in.
pub(super) fn is_link(word: &str) -> bool {
    matches!(word, "of" | "for" | "at" | "in" | "from" | "to")
}

/// What an organisation can be: "the commission" after "the European Commission".
const BODIES: &[&str] = &[
    "academy", "agency", "airline", "alliance", "assembly", "association", "authority", "bank",
    "board", "bureau", "cabinet", "center", "centre", "charity", "church", "club", "coalition",
    "college", "commission", "committee", "congress", "council", "court", "department",
    "federation", "foundation", "fund", "government", "hospital", "institute", "league",
    "legislature", "ministry", "museum", "organisation", "organization", "parliament", "party",
    "school", "senate", "service", "society", "tribunal", "trust", "union", "university",
];

/// Whether `word` says what an organisation is.
pub(in crate::detect) fn is_body(word: &str) -> bool {
    lists(BODIES, word)
}

/// What else an organisation is said to be, beside its name.
const CONCERNS: &[&str] = &[
    "arm", "army", "automaker", "bookmaker", "brand", "brewer", "broadcaster", "builder",
    "carmaker", "carrier", "chain", "channel", "company", "competitor", "contractor", "developer",
    "distributor", "employer", "firm", "force", "franchise", "giant", "group", "housebuilder",
    "insurer", "lender", "magazine", "maker", "manufacturer", "miner", "network", "newspaper",
    "nonprofit", "operator", "owner", "parent", "producer", "publisher", "regulator", "retailer",
    "rival", "side", "sponsor", "start-up", "startup", "store", "subsidiary", "supermarket",
    "supplier", "syndicate", "team", "think-tank", "utility", "watchdog", "website",
];

/// Whether `word` can be said of an organisation beside its name: "the space agency, Roscosmos".
pub(in crate::detect) fn is_concern(word: &str) -> bool {
    is_body(word) || lists(CONCERNS, word)
}

/// Lower-case words that stand before a role's head: "defence secretary", "deputy chief executive".
const MODIFIERS: &[&str] = &[
    "acting", "agriculture", "aid", "air", "alleged", "assistant", "associate", "bank", "borough",
    "business", "cabinet", "campaign", "care", "chief", "city", "civil", "climate", "club", "co",
    "commerce", "communications", "community", "company", "congressional", "conservative",
    "constitutional", "corporate", "council", "country", "county", "court", "cricket", "crown",
    "culture", "current", "deal", "defence", "defense", "deputy", "design", "development",
    "digital", "disease", "district", "duty", "economic", "economy", "education", "elected",
    "election", "emergency", "energy", "environment", "executive", "external", "factory", "family",
    "fashion", "federal", "female", "film", "finance", "financial", "fire", "first", "fishing",
    "food", "football", "foreign", "former", "fund", "general", "government", "health", "home",
    "honorary", "hospital", "housing", "human", "immigration", "incoming", "incumbent",
    "independent", "industry", "information", "interim", "interior", "investment", "joint",
    "junior", "justice", "labour", "late", "law", "lead", "legal", "liberal", "local", "longtime",
    "main", "majority", "managing", "market", "marketing", "media", "medical", "military",
    "minority", "music", "national", "naval", "new", "newly", "news", "nominated", "non", "opera",
    "operations", "opposition", "outgoing", "parish", "parliamentary", "party", "permanent",
    "personal", "planetary", "planning", "plant", "police", "policy", "political", "presidential",
    "press", "prime", "principal", "prison", "private", "project", "property", "prosecuting",
    "provincial", "public", "rail", "railway", "regional", "rescue", "research", "retired",
    "rights", "royal", "safety", "sales", "school", "science", "sea", "security", "senior",
    "service", "shadow", "social", "software", "space", "special", "sports", "staff", "state",
    "student", "supreme", "suspected", "team", "technical", "technology", "tourism", "town",
    "trade", "training", "transport", "treasury", "truck", "union", "university", "vice",
    "village", "water", "weather", "welfare", "wildlife", "work", "youth",
];

/// Whether `word`, in lower case, can stand before a role's head.
pub(in crate::detect) fn is_modifier(word: &str) -> bool {
    lists(MODIFIERS, word)
}

/// Determiners and possessives that start a noun phrase.
pub(in crate::detect) const DETERMINERS: &[&str] = &[
    "a", "an", "another", "any", "both", "each", "her", "his", "its", "many", "my", "one", "our",
    "several", "some", "that", "the", "their", "these", "this", "those", "two",
];

/// Words of grammar that never belong to a role or a name, capitalised or not.
pub(in crate::detect) const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "after", "against", "although", "amid", "among", "an", "and", "another", "are",
    "around", "as", "at", "because", "before", "both", "but", "by", "despite", "during", "each",
    "earlier", "for", "from", "had", "has", "have", "he", "her", "his", "how", "however", "i",
    "if", "in", "including", "into", "is", "it", "its", "last", "later", "like", "meanwhile",
    "nor", "not", "of", "on", "or", "our", "over", "she", "since", "so", "that", "the", "their",
    "then", "these", "they", "this", "those", "though", "through", "to", "today", "under", "until",
    "was", "we", "were", "what", "when", "where", "whether", "which", "while", "who", "whom",
    "whose", "why", "with", "without", "yesterday", "yet", "you",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [
            BODIES, CONCERNS, PLAYERS, MODIFIERS, DETERMINERS, FUNCTION_WORDS,
        ] {
            assert!(list.is_sorted());
        }
        let unsorted = ROLES.windows(2).find(|pair| pair[0] >= pair[1]);
        assert_eq!(unsorted, None);
    }

    #[test]
    fn roles() {
        assert!(is_role("secretary") && is_role("Officials") && is_role("spokesmen"));
        assert!(!is_role("table") && !is_role("men"));
    }
}
