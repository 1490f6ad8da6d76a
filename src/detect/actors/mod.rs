//! Who is who: mentions of one person or organisation, linked.

mod beside;
mod completion;
mod fold;
mod gender;
mod groups;
mod holders;
mod maps;
mod nations;
mod org;
mod org_name;
mod person;
mod phrase;
mod roles;
mod titles;
pub(super) mod vocabulary;

pub(super) use gender::Gender;
pub(super) use holders::Roles;

use super::{Entity, Input, Label};
use maps::{Map, Set};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One person or organisation behind several mentions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The fullest form in the text.
    pub name: String,
    /// PERSON or ORG.
    pub label: Label,
    /// The other forms, in order of first mention, role phrases among them.
    pub aliases: Vec<String>,
}

/// The actors of an article and what is known of them.
pub(super) struct Cast {
    /// In order of first mention.
    pub actors: Vec<Actor>,
    /// The gender of each, where the text tells.
    pub genders: Vec<Option<Gender>>,
    /// Who holds which role.
    pub roles: Roles,
}

/// Takes titles out of people's names and links the mentions in `entities` to actors.
pub(super) fn link(input: &Input<'_>, entities: &mut [Entity]) -> Cast {
    titles::attach(input, entities);
    completion::complete(input, entities);
    let people = person::group(input, entities);
    let orgs = org::group(input, entities);

    let mut numbers: Map<(Label, usize), u32> = Map::default();
    let mut labels = Vec::new();
    let mut genders = Vec::new();
    for (at, entity) in entities.iter_mut().enumerate() {
        let group = match entity.label {
            Label::Person => people.of_entity.get(at),
            Label::Org => orgs.get(at),
            _ => None,
        };
        let Some(Some(group)) = group.copied() else {
            continue;
        };
        let number = *numbers.entry((entity.label, group)).or_insert_with(|| {
            labels.push(entity.label);
            genders.push(match entity.label {
                Label::Person => people.genders.get(group).copied().flatten(),
                _ => None,
            });
            labels.len() as u32 - 1
        });
        entity.actor = Some(number);
    }

    for (gender, votes) in genders
        .iter_mut()
        .zip(gender::votes(input, entities, labels.len()))
    {
        *gender = gender.or_else(|| gender::by_votes(votes));
    }

    let (phrases, roles) = roles::find(input, entities);
    let mut forms: Vec<Vec<Form<'_>>> = labels.iter().map(|_| Vec::new()).collect();
    let named = entities
        .iter()
        .filter_map(|e| Some((e.actor?, e.span, true)));
    let described = phrases.iter().map(|p| (p.actor, p.span, false));
    for (actor, span, is_name) in named.chain(described) {
        if let Some(forms) = forms.get_mut(actor as usize) {
            forms.push(Form {
                start: span.start,
                text: on_one_line(span.slice(input.text)),
                is_name,
            });
        }
    }
    for (entity, name) in people.completed {
        if let Some(entity) = entities.get(entity)
            && let Some(forms) = entity.actor.and_then(|a| forms.get_mut(a as usize))
        {
            forms.push(Form {
                start: entity.span.start,
                text: Cow::Owned(name),
                is_name: true,
            });
        }
    }
    let actors = labels
        .into_iter()
        .zip(forms)
        .map(|(label, forms)| actor(label, forms))
        .collect();
    Cast {
        actors,
        genders,
        roles,
    }
}

/// A name that a line break at a fixed width runs through, without it.
fn on_one_line(name: &str) -> Cow<'_, str> {
    if name.contains('\n') {
        Cow::Owned(name.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(name)
    }
}

/// A string that stands for an actor.
struct Form<'t> {
    start: u32,
    text: Cow<'t, str>,
    is_name: bool,
}

fn actor(label: Label, mut forms: Vec<Form<'_>>) -> Actor {
    forms.sort_by_key(|f| f.start);
    for form in forms.iter_mut().filter(|f| !f.is_name) {
        // The article of a role is no part of it and starts no sentence here.
        if let Some(role) = form.text.strip_prefix("The ") {
            form.text = Cow::Owned(format!("the {role}"));
        }
    }
    let mut counts: Map<&str, u32> = Map::default();
    for form in &forms {
        *counts.entry(&form.text).or_default() += 1;
    }
    let fullness = |f: &&Form<'_>| {
        let capitals_only = f.text.chars().all(|c| !c.is_lowercase());
        (
            f.text.split_whitespace().count(),
            !(capitals_only && label == Label::Person),
            counts.get(&*f.text).copied(),
            f.text.len(),
            std::cmp::Reverse(f.start),
        )
    };
    let name = forms
        .iter()
        .filter(|f| f.is_name)
        .max_by_key(fullness)
        .map_or("", |f| &f.text);
    let mut seen = Set::from_iter([name]);
    let aliases = forms
        .iter()
        .map(|f| &*f.text)
        .filter(|text| seen.insert(text))
        .map(str::to_owned)
        .collect();
    Actor {
        name: name.to_owned(),
        label,
        aliases,
    }
}

#[cfg(test)]
mod tests {
    use crate::detect::tests::with_names;

    /// `expected`: each actor as "name: alias; alias".
    #[track_caller]
    fn check(marked: &str, expected: &[&str]) {
        let got: Vec<String> = with_names(marked)
            .actors
            .iter()
            .map(|a| format!("{}: {}", a.name, a.aliases.join("; ")))
            .collect();
        assert_eq!(got, expected, "{marked}");
    }

    #[test]
    fn people() {
        check(
            "[LEE|PERSON] WINS\n[Ann María Lee|PERSON] met Mr [Ray|PERSON]. [Ann|PERSON] and [Ann Maria Lee|PERSON] and [A. Lee|PERSON] left.",
            &["Ann María Lee: LEE; Ann; Ann Maria Lee; A. Lee", "Ray: "],
        );
        check(
            "Mr [Bo Lee|PERSON] and Mrs [Cy Lee|PERSON] came. Mrs [Lee|PERSON] spoke, then Mr [Lee|PERSON].",
            &["Bo Lee: Lee", "Cy Lee: Lee"],
        );
        check(
            "“(President [Ivo|PERSON]) [Ray|PERSON] left,” he said. [Ray|PERSON] did.",
            &["Ivo Ray: President; Ivo; Ray"],
        );
    }

    #[test]
    fn short_and_initial_names() {
        check(
            "[Mitchell Ray|PERSON] and [Mitch Ray|PERSON], then [Joseph Lee|PERSON] or [Joe Lee|PERSON].",
            &["Mitchell Ray: Mitch Ray", "Joseph Lee: Joe Lee"],
        );
        check(
            "[John F. Ray|PERSON], [J.F. Ray|PERSON] and [JF Ray|PERSON]; [JD Moss|PERSON] and [J.D. Moss|PERSON].",
            &["John F. Ray: J.F. Ray; JF Ray", "J.D. Moss: JD Moss"],
        );
        check(
            "[Ann Bo Lee|PERSON] spoke. [ABL|PERSON]: Yes. [XYZ|PERSON]: No.",
            &["Ann Bo Lee: ABL", "XYZ: "],
        );
        check(
            "[Zachary Moss|PERSON], [Ines Duarte|PERSON] and [Ines Hansen|PERSON]: [Zach|PERSON], [Daurte|PERSON] and the [Hansens|PERSON].",
            &[
                "Zachary Moss: Zach", "Ines Duarte: Daurte", "Ines Hansen: ", "Hansens: ",
            ],
        );
    }

    #[test]
    fn other_names() {
        check(
            "[Ann Lee|PERSON], Lady [Moss|PERSON], met [Bo Ray|PERSON], also known as “[Pip|PERSON]”. [Cy Day|PERSON], [Di Fox|PERSON].",
            &["Ann Lee: Moss", "Bo Ray: Pip", "Cy Day: ", "Di Fox: "],
        );
    }

    #[test]
    fn organisations() {
        check(
            "The [Ministry of Cod|ORG] ([MoC|ORG]) wrote to the [World Fish Board|ORG]. [WFB|ORG] rules bind the [MoC|ORG].",
            &["Ministry of Cod: MoC", "World Fish Board: WFB"],
        );
        check(
            "[Acme Ltd|ORG] and [Acme|ORG]; the [US Fish Court|ORG], the [Fish Court|ORG]. So the court.",
            &["Acme Ltd: Acme", "US Fish Court: Fish Court; the court"],
        );
        check(
            "The [Cod Court of Hull|ORG], or [Hull Cod Court|ORG]. The [Parliament of the United Kingdom|ORG] and the [British Parliament|ORG].",
            &[
                "Cod Court of Hull: Hull Cod Court",
                "Parliament of the United Kingdom: British Parliament",
            ],
        );
        check(
            "The [House of Cod|ORG], the [House Fish and Net Committee|ORG]; the [House|ORG] and the committee.",
            &[
                "House of Cod: House",
                "House Fish and Net Committee: the committee",
            ],
        );
        check(
            "The [United States Cod Survey|ORG] and [USCS|ORG]; the [British Cod Office|ORG] and [BCO|ORG].",
            &["United States Cod Survey: USCS", "British Cod Office: BCO"],
        );
        check(
            "The [UN|ORG] and the [UN Fish Assembly|ORG] differ.",
            &["UN: ", "UN Fish Assembly: "],
        );
    }

    #[test]
    fn organisations_written_in_several_ways() {
        check(
            "The [Cod Labour Party|ORG] won. The [Cod Labour|ORG] party sang.",
            &["Cod Labour Party: Cod Labour party"],
        );
        check(
            "[Cod & Sole|ORG], or [C&S|ORG], sued [JP Ray|ORG], and [JPRay|ORG] the [Fish Authority|ORG]. The authority left.",
            &[
                "Cod & Sole: C&S",
                "JP Ray: JPRay",
                "Fish Authority: the authority",
            ],
        );
        check(
            "[Hull United|ORG] met [Cod City|ORG]. [Hull Utd|ORG] won, so [Hull|ORG] lead. The [Lib Cods|ORG] and the [Liberal Cods|ORG].",
            &[
                "Hull United: Hull Utd; Hull",
                "Cod City: ",
                "Liberal Cods: Lib Cods",
            ],
        );
        check(
            "The [U.S. Cod and Eel Board|ORG], the [Cod and Eel Board|ORG], the [CEB|ORG].",
            &["U.S. Cod and Eel Board: Cod and Eel Board; CEB"],
        );
        check(
            "The [University of Hull|ORG] and [Hull University|ORG]; [Hull|PLACE]'s parliament, the [Cod Moot|ORG].",
            &[
                "University of Hull: Hull University",
                "Cod Moot: Hull's parliament",
            ],
        );
        check(
            "[Codcosmos|ORG], the Dutch cod agency, left.",
            &["Codcosmos: Dutch cod agency"],
        );
    }

    #[test]
    fn roles() {
        check(
            "The farm minister hinted at it. [Ann Lee|PERSON], the farm minister, and health secretary [Bo Ray|PERSON] agree.",
            &[
                "Ann Lee: the farm minister; farm minister",
                "Bo Ray: health secretary",
            ],
        );
        check(
            "The mayor of [Hull|PLACE], [Ann Lee|PERSON], left. The mayor will return.",
            &["Ann Lee: mayor of Hull; the mayor"],
        );
        check(
            "President [Ann Lee|PERSON], former president [Cy Ray|PERSON] and vice president [Di Moss|PERSON]. The president left.",
            &[
                "Ann Lee: President; the president",
                "Cy Ray: former president",
                "Di Moss: vice president",
            ],
        );
        check(
            "[Ann Lee|PERSON], envoy for cod talks, met [Bo Ray|PERSON], the mayor of [Cod|PLACE], [Ohio|PLACE], and his wife First Lady [Di Ray|PERSON].",
            &[
                "Ann Lee: envoy for cod talks",
                "Bo Ray: mayor of Cod, Ohio",
                "Di Ray: wife; First Lady",
            ],
        );
        check(
            "The attacker, identified as [Bo Ray|PERSON], ran. Speaker of the parliament [Ann Lee|PERSON] wept. [Cy Day|PERSON] was serving as [Lee|PERSON]'s personal lawyer. The attacker lost.",
            &[
                "Bo Ray: attacker; the attacker",
                "Ann Lee: Speaker of the parliament; Lee",
                "Cy Day: Lee's personal lawyer",
            ],
        );
        check(
            "A critic of Cod president [Ann Lee|PERSON] met the Democratic Mayor of [Hull|PLACE] [Bo Ray|PERSON].",
            &["Ann Lee: Cod president", "Bo Ray: Mayor of Hull"],
        );
        check(
            "President [Ann Lee|PERSON] met President [Bo Ray|PERSON]. The president left.",
            &["Ann Lee: President", "Bo Ray: President"],
        );
    }
}
