//! The labels that Galley brings.

use super::Kind;
use crate::detect::{Label, Tag};

/// Name, kind, key, colour and description of the labels built in, in the order in which
/// they are shown. Keys of entities avoid those that act on a sentence.
pub(super) const BUILT_IN: [(&str, Kind, char, &str, &str); 18] = [
    (
        Tag::Claim.name(),
        Kind::Sentence,
        '1',
        "#b3261e",
        "A checkable statement that is worth checking",
    ),
    (
        Tag::Quote.name(),
        Kind::Sentence,
        '2',
        "#1d5f9e",
        "Holds somebody's words",
    ),
    (
        Tag::Figure.name(),
        Kind::Sentence,
        '3',
        "#8a4b00",
        "States an amount",
    ),
    (
        Label::Person.name(),
        Kind::Entity,
        'p',
        "#1d5f9e",
        "People, real or invented",
    ),
    (
        Label::Org.name(),
        Kind::Entity,
        'o',
        "#6b3fa0",
        "Companies, institutions, teams, parties, media",
    ),
    (
        Label::Place.name(),
        Kind::Entity,
        'l',
        "#1e6f4c",
        "Countries, cities, regions, waters, buildings, roads",
    ),
    (
        Label::Norp.name(),
        Kind::Entity,
        'g',
        "#5d6b12",
        "Nationalities, religious and political groups",
    ),
    (
        Label::Money.name(),
        Kind::Entity,
        'm',
        "#8a4b00",
        "Amounts of money",
    ),
    (
        Label::Date.name(),
        Kind::Entity,
        'd',
        "#555a66",
        "Dates, periods, durations of a day or more",
    ),
    (
        Label::Event.name(),
        Kind::Entity,
        'v',
        "#a02a55",
        "Named wars, storms, sports events, operations",
    ),
    (
        Label::Law.name(),
        Kind::Entity,
        'w',
        "#a02a55",
        "Named acts, bills, treaties, cases",
    ),
    (
        Label::Work.name(),
        Kind::Entity,
        'b',
        "#a02a55",
        "Titles of books, films, songs, programmes; awards",
    ),
    (
        Label::Product.name(),
        Kind::Entity,
        'r',
        "#a02a55",
        "Vehicles, weapons, ships, software, medicines",
    ),
    (
        Label::Time.name(),
        Kind::Entity,
        't',
        "#555a66",
        "Times of day, durations shorter than a day",
    ),
    (
        Label::Percent.name(),
        Kind::Entity,
        'c',
        "#8a4b00",
        "Percentages and percentage points",
    ),
    (
        Label::Quantity.name(),
        Kind::Entity,
        'q',
        "#8a4b00",
        "Measurements, with their unit",
    ),
    (
        Label::Cardinal.name(),
        Kind::Entity,
        'i',
        "#8a4b00",
        "Bare numbers",
    ),
    (
        Label::Ordinal.name(),
        Kind::Entity,
        'f',
        "#8a4b00",
        "Places in an order",
    ),
];
