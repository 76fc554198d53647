//! The words around checked figures: cards, the list of them, what a chart says of the prose, what an author is told.

/// Every word and sentence around checked figures. `{}` is filled by [`super::fill`].
#[derive(Debug)]
pub struct Telling {
    /// Before and after words of the prose.
    pub quotes: [&'static str; 2],
    /// `In the text: {words}`
    pub in_the_text: &'static str,
    /// The button of a card.
    pub show_in_chart: &'static str,
    /// `Skip {n} checked figures`
    pub skip: &'static str,
    /// Heading of what an author is told.
    pub for_author: &'static str,
    /// `The number differs; expected {amount}`
    pub differs: &'static str,
    /// `Says something else than the data; expected {words}`
    pub contradicts: &'static str,
    /// Tied to nothing.
    pub unbound: &'static str,
    /// `Tied to nothing; it could be {references}`
    pub ambiguous: &'static str,
}

pub(super) const ENGLISH: Telling = Telling {
    quotes: ["“", "”"],
    in_the_text: "In the text: {}",
    show_in_chart: "Show in chart",
    skip: "Skip {} checked figures",
    for_author: "For the author",
    differs: "the number differs; expected {}",
    contradicts: "the data say otherwise; expected {}",
    unbound: "tied to no datum",
    ambiguous: "tied to no datum; it could be {}",
};

pub(super) const GERMAN: Telling = Telling {
    quotes: ["„", "“"],
    in_the_text: "Im Text: {}",
    show_in_chart: "Im Diagramm zeigen",
    skip: "{} geprüfte Zahlen überspringen",
    for_author: "Für die Redaktion",
    differs: "die Zahl weicht ab; erwartet {}",
    contradicts: "die Daten sagen etwas anderes; erwartet {}",
    unbound: "an keinen Wert gebunden",
    ambiguous: "an keinen Wert gebunden; möglich: {}",
};
