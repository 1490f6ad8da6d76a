//! What the text says of a person's gender: the title, else a common given name.

use super::vocabulary::lists;
use crate::detect::{Entity, Input, Label};

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

/// Votes of pronouns: a sentence that names one person alone, before any pronoun, speaks of
/// that one, and so does the sentence after it, until it names another. By actor, "he"
/// counted up, "she" down; what is quoted has no vote.
pub(super) fn votes(input: &Input<'_>, entities: &[Entity], actors: usize) -> Vec<i32> {
    let mut votes = vec![0; actors];
    let mut people = entities
        .iter()
        .filter(|e| e.label == Label::Person)
        .peekable();
    let mut token = 0;
    let mut quoted = false;
    // Whom the sentence before named alone.
    let mut before: Option<u32> = None;
    for sentence in input.sentences {
        let mut named: Option<u32> = None;
        let mut clear = true;
        let (mut he, mut she) = (0, 0);
        while let Some(t) = input.tokens.get(token)
            && t.span.start < sentence.end
        {
            if let Some(person) = people.next_if(|p| p.span.start <= t.span.start) {
                clear &= match named {
                    Some(other) => person.actor == Some(other),
                    None => he + she == 0,
                };
                named = person.actor;
            }
            if token > 0 && input.breaks_after(token - 1) {
                quoted = false;
            }
            match t.span.slice(input.text) {
                "“" => quoted = true,
                "”" => quoted = false,
                "\"" => quoted = !quoted,
                // "He lied," she said: whom she speaks of is someone else.
                _ if quoted => {}
                "he" | "He" | "his" | "His" | "him" | "himself" => he += 1,
                "she" | "She" | "her" | "Her" | "herself" => she += 1,
                _ => {}
            }
            token += 1;
        }
        let alone = named.or(before).filter(|_| clear);
        if let Some(sum) = alone.and_then(|a| votes.get_mut(a as usize)) {
            *sum += he - she;
        }
        before = named.filter(|_| clear);
    }
    votes
}

/// What votes, one way or the other, say of a gender.
pub(super) fn by_votes(sum: i32) -> Option<Gender> {
    match sum {
        2.. => Some(Gender::Male),
        ..=-2 => Some(Gender::Female),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::tests::with_input;
    use crate::text::Span;

    #[test]
    fn pronouns_vote() {
        let text = "“He lied,” Ono said. She left, and her friend did. Rho met Ono. He ate.";
        let person = |name: &str, actor| {
            let start = text.find(name).unwrap_or_default() as u32;
            let mut entity = Entity::new(Span::new(start, start + 3), Label::Person);
            entity.actor = Some(actor);
            entity
        };
        with_input(text, |input| {
            let votes = votes(input, &[person("Ono", 0), person("Rho", 1)], 2);
            assert_eq!(votes, [-2, 1]);
            assert_eq!(by_votes(-2), Some(Gender::Female));
        });
    }

    #[test]
    fn lists_are_sorted() {
        for list in [MALE_TITLES, FEMALE_TITLES, MALE_NAMES, FEMALE_NAMES] {
            assert!(list.is_sorted());
        }
    }
}
