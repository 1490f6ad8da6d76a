//! What the text says of a person's gender: the title, else a common given name.

use super::vocabulary::lists;

/// Which pronoun refers to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::detect) enum Gender {
    /// "he"
    Male,
    /// "she"
    Female,
}

const MALE_TITLES: &[&str] = &[
    "baron", "congressman", "father", "fr", "king", "lord", "mr", "pope", "prince", "sheikh",
    "sir", "sultan",
];

const FEMALE_TITLES: &[&str] = &[
    "baroness", "congresswoman", "dame", "lady", "madam", "miss", "mlle", "mme", "mrs", "ms",
    "princess", "queen", "sister",
];

/// Common in the English-speaking press and hardly ever a woman's.
const MALE_NAMES: &[&str] = &[
    "abdul", "adam", "ahmed", "alan", "albert", "alexander", "ali", "andrew", "anthony", "antonio",
    "arthur", "barack", "ben", "benjamin", "bernard", "bernie", "bill", "bob", "boris", "brian",
    "bruce", "carlos", "charles", "chris", "christopher", "chuck", "colin", "craig", "daniel",
    "darren", "dave", "david", "dennis", "dick", "dmitry", "donald", "douglas", "edward", "elon",
    "emmanuel", "eric", "frank", "fred", "gary", "george", "gerald", "gordon", "graham", "greg",
    "harry", "henry", "howard", "hugh", "ian", "ibrahim", "jack", "jacob", "james", "jason",
    "jeff", "jeremy", "jim", "joe", "john", "jonathan", "jose", "joseph", "joshua", "juan",
    "justin", "keir", "keith", "ken", "kenneth", "kevin", "larry", "lawrence", "louis", "luke",
    "mark", "martin", "matt", "matthew", "michael", "mick", "mike", "mohamed", "mohammad",
    "mohammed", "muhammad", "neil", "nicholas", "nick", "nigel", "oliver", "paul", "pedro",
    "peter", "philip", "phillip", "raymond", "richard", "rishi", "robert", "roger", "ronald",
    "rudy", "ryan", "sadiq", "scott", "sean", "simon", "stephen", "steve", "steven", "stuart",
    "ted", "thomas", "tim", "timothy", "tom", "tony", "victor", "vladimir", "volodymyr", "walter",
    "william", "xavier",
];

/// Common in the English-speaking press and hardly ever a man's.
const FEMALE_NAMES: &[&str] = &[
    "alexandria", "alice", "alison", "amanda", "amy", "andrea", "angela", "ann", "anna", "anne",
    "barbara", "betty", "brenda", "carol", "caroline", "carolyn", "catherine", "charlotte",
    "christina", "christine", "claire", "clare", "cynthia", "deborah", "denise", "diana", "diane",
    "donna", "doris", "dorothy", "elena", "elizabeth", "emily", "emma", "fatima", "fiona",
    "frances", "gloria", "greta", "hannah", "heather", "helen", "hillary", "irene", "jacinda",
    "jane", "janet", "jennifer", "jessica", "joan", "joanna", "joanne", "judith", "julia", "julie",
    "kamala", "karen", "kate", "katherine", "kathleen", "kathryn", "laura", "linda", "lisa",
    "louise", "lucy", "margaret", "maria", "marie", "martha", "mary", "melania", "melissa",
    "michelle", "nancy", "nicola", "olivia", "pamela", "patricia", "priya", "rachel", "rebecca",
    "ruth", "samantha", "sandra", "sarah", "sharon", "shirley", "sophia", "sophie", "stephanie",
    "susan", "teresa", "theresa", "ursula", "victoria", "virginia", "yvette", "yvonne",
];

/// The gender that a title ("Mr", "Rear Admiral Dame") tells.
pub(super) fn of_title(title: &str) -> Option<Gender> {
    title.split_whitespace().find_map(|word| {
        let word = word.trim_end_matches('.');
        if lists(MALE_TITLES, word) {
            Some(Gender::Male)
        } else if lists(FEMALE_TITLES, word) {
            Some(Gender::Female)
        } else {
            None
        }
    })
}

/// The gender that a given name, folded, tells.
pub(super) fn of_given_name(name: &str) -> Option<Gender> {
    if lists(MALE_NAMES, name) {
        Some(Gender::Male)
    } else if lists(FEMALE_NAMES, name) {
        Some(Gender::Female)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [MALE_TITLES, FEMALE_TITLES, MALE_NAMES, FEMALE_NAMES] {
            assert!(list.is_sorted());
        }
    }
}
