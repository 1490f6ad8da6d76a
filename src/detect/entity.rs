//! Entities and their labels.

use super::Value;
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// OntoNotes' labels, with GPE, LOC and FAC under [`Label::Place`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Label {
    /// People, real or invented, without their title.
    Person,
    /// Companies, institutions, teams, parties, media.
    Org,
    /// Countries, cities, regions, waters, mountains, buildings, roads.
    Place,
    /// Nationalities, religious and political groups.
    Norp,
    /// Named wars, storms, sports events, operations.
    Event,
    /// Named acts, bills, treaties, cases.
    Law,
    /// Titles of books, films, songs, programmes; awards.
    Work,
    /// Vehicles, weapons, ships, software, medicines.
    Product,
    /// Dates, periods, durations of a day or more.
    Date,
    /// Times of day, durations shorter than a day.
    Time,
    /// Amounts of money, with unit and scale word.
    Money,
    /// Percentages, percentage points, basis points.
    Percent,
    /// Measurements, with their unit.
    Quantity,
    /// Bare numbers.
    Cardinal,
    /// "first", "22nd".
    Ordinal,
}

impl Label {
    /// Every label, in the order in which they are shown.
    pub const ALL: [Self; 15] = [
        Self::Person,
        Self::Org,
        Self::Place,
        Self::Norp,
        Self::Event,
        Self::Law,
        Self::Work,
        Self::Product,
        Self::Date,
        Self::Time,
        Self::Money,
        Self::Percent,
        Self::Quantity,
        Self::Cardinal,
        Self::Ordinal,
    ];

    /// The name in exports, capitals.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "PERSON",
            Self::Org => "ORG",
            Self::Place => "PLACE",
            Self::Norp => "NORP",
            Self::Event => "EVENT",
            Self::Law => "LAW",
            Self::Work => "WORK",
            Self::Product => "PRODUCT",
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Money => "MONEY",
            Self::Percent => "PERCENT",
            Self::Quantity => "QUANTITY",
            Self::Cardinal => "CARDINAL",
            Self::Ordinal => "ORDINAL",
        }
    }

    /// Whether it is for names, which are called the same from article to article.
    #[must_use]
    pub const fn is_name(self) -> bool {
        matches!(
            self,
            Self::Person
                | Self::Org
                | Self::Place
                | Self::Norp
                | Self::Event
                | Self::Law
                | Self::Work
                | Self::Product
        )
    }

    /// The label with this name in exports.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|label| label.name() == name)
    }
}

/// A span with a label.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Without leading "the" (unless part of the name), title, possessive "'s" or outer punctuation.
    pub span: Span,
    /// What it is.
    pub label: Label,
    /// What it amounts to; present for amounts, and for dates where the text fixes one.
    pub value: Option<Value>,
    /// The title before a person's name ("Mr", "Sir").
    pub title: Option<Span>,
    /// Index of its actor.
    pub actor: Option<u32>,
}

impl Entity {
    /// An entity with nothing but a span and a label.
    #[must_use]
    pub const fn new(span: Span, label: Label) -> Self {
        Self {
            span,
            label,
            value: None,
            title: None,
            actor: None,
        }
    }

    /// The same with a value.
    #[must_use]
    pub fn with_value(self, value: impl Into<Value>) -> Self {
        Self {
            value: Some(value.into()),
            ..self
        }
    }
}
