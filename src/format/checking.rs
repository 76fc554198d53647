//! The words of checked figures: how they were computed, and whether they match.

/// Every word and sentence about figures in the prose. `{}` is filled by [`super::fill`].
#[derive(Debug)]
pub struct Checking {
    /// `{n} of {all} figures recomputed from the data below`
    pub recomputed: &'static str,
    /// The same where there is one figure.
    pub recomputed_one: &'static str,
    /// `{n} stated by the note`
    pub stated: &'static str,
    /// `{n} not checked`
    pub unchecked: &'static str,
    /// Verdicts: matches the data, stated by the note alone, not checked.
    pub verdicts: [&'static str; 3],
    /// Labels of a card: value, computed, status, source, as of.
    pub labels: [&'static str; 5],
    /// `{amount} in {period}`
    pub amount_in: &'static str,
    /// `the {n} {months} from {first} to {last} added up`
    pub added_up: &'static str,
    /// `last higher in {period}: {value}`
    pub last_higher: &'static str,
    /// `last lower in {period}: {value}`
    pub last_lower: &'static str,
    /// `higher in none of the {n} {quarters} before`
    pub none_higher: &'static str,
    /// `lower in none of the {n} {quarters} before`
    pub none_lower: &'static str,
    /// `{n} {quarters} in a row`
    pub in_a_row: &'static str,
    /// As published, not computed.
    pub as_published: &'static str,
    /// Directions: it rose, fell, stayed about the same.
    pub directions: [&'static str; 3],
    /// `highest in {n} {quarters}`
    pub highest: &'static str,
    /// `lowest in {n} {quarters}`
    pub lowest: &'static str,
    /// No run of changes of one sign.
    pub no_streak: &'static str,
    /// `a sentence about {subject}, as the reference says`
    pub other_subject: &'static str,
    /// `a sentence about {period}, as the reference says`
    pub other_period: &'static str,
    /// Words that state what the reference leads to.
    pub figure: &'static str,
    /// A datum, which the reference does not lead to.
    pub datum: &'static str,
}

pub(super) const ENGLISH: Checking = Checking {
    recomputed: "{} of {} figures recomputed from the data below",
    recomputed_one: "{} of {} figure recomputed from the data below",
    stated: "{} stated by the note",
    unchecked: "{} not checked",
    verdicts: ["Matches the data", "Stated by the note alone", "Not checked"],
    labels: ["Value", "Computed", "Status", "Source", "As of"],
    amount_in: "{} in {}",
    added_up: "{} {} from {} to {} added up",
    last_higher: "last higher in {}: {}",
    last_lower: "last lower in {}: {}",
    none_higher: "higher in none of the {} {} before",
    none_lower: "lower in none of the {} {} before",
    in_a_row: "{} {} in a row",
    as_published: "as published, not computed",
    directions: ["rose", "fell", "about the same"],
    highest: "highest in {} {}",
    lowest: "lowest in {} {}",
    no_streak: "no run of changes",
    other_subject: "a sentence about {}, which the reference names",
    other_period: "a sentence about {}, which the reference names",
    figure: "words that state what the reference leads to",
    datum: "a reference that leads to a value",
};

pub(super) const GERMAN: Checking = Checking {
    recomputed: "{} von {} Zahlen aus den Daten unten nachgerechnet",
    recomputed_one: "{} von {} Zahl aus den Daten unten nachgerechnet",
    stated: "{} nur in der Notiz genannt",
    unchecked: "{} nicht geprüft",
    verdicts: ["Stimmt mit den Daten überein", "Nur in der Notiz genannt", "Nicht geprüft"],
    labels: ["Wert", "Rechnung", "Status", "Quelle", "Stand"],
    amount_in: "{} in {}",
    added_up: "Summe von {} {}, {} bis {}",
    last_higher: "zuletzt höher in {}: {}",
    last_lower: "zuletzt niedriger in {}: {}",
    none_higher: "in keinem der {} {} davor höher",
    none_lower: "in keinem der {} {} davor niedriger",
    in_a_row: "{} {} in Folge",
    as_published: "wie veröffentlicht, nicht gerechnet",
    directions: ["gestiegen", "gefallen", "etwa gleich"],
    highest: "höchster Wert in {} {}",
    lowest: "niedrigster Wert in {} {}",
    no_streak: "keine Folge von Änderungen",
    other_subject: "ein Satz über {}, wie der Verweis sagt",
    other_period: "ein Satz über {}, wie der Verweis sagt",
    figure: "Worte, die nennen, worauf der Verweis zeigt",
    datum: "ein Verweis auf einen Wert",
};
