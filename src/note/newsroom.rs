//! Editorial metadata of a story: authors, corrections, market impact, related pieces, events, ratings.

use super::decode::Cursor;
use super::keyword::keyword_enum;
use super::literals::{DateText, Link, Moment};
use super::prose::Prose;
use super::record::{Deferred, List, Name, Text, complete, record};
use crate::units::{Id, Period};

/// Maximum number of tags of a note.
pub const MAX_TAGS: usize = 20;
/// Maximum number of grades of a rating scale.
pub const MAX_GRADES: usize = 20;

record! {
    /// An author of the note.
    schema Author "Author" {
        "examples": [{ "name": "Dana Whitlock", "role": "Technology analyst", "url": "https://example.com/dana" }]
    }
    pub struct Author {
        /// Name as printed.
        pub name: String = required "name" as Name { "examples": ["Dana Whitlock"] };
        /// Position or job title.
        pub role: Option<String> = optional "role" as Name { "examples": ["Technology analyst"] };
        /// Address of the author's page.
        pub url: Option<Link> = optional "url" as Link;
    }
}

record! {
    /// A correction made after publication; shown under the title.
    schema Correction "Correction" {
        "examples": [{ "at": "2026-05-01T09:30", "text": "An earlier version gave the growth of AWS as 27%." }]
    }
    pub struct Correction {
        /// Day or minute of the correction.
        pub at: Moment = required "at" as Moment;
        /// What was wrong and what is correct.
        pub text: Prose = required "text" as Prose;
    }
}

record! {
    /// Expected effect of the news on the market, in the publisher's judgement.
    schema MarketImpact "Market impact" { "examples": [{ "level": "high", "text": "Guidance is above every estimate." }] }
    pub struct MarketImpact {
        /// Size of the effect.
        pub level: ImpactLevel = required "level" as ImpactLevel;
        /// Reason for the level.
        pub text: Option<String> = optional "text" as Text { "examples": ["Guidance is above every estimate."] };
    }
}

keyword_enum! {
    /// Expected effect of the news on the market.
    schema ImpactWord "Level of impact"
    pub enum ImpactLevel {
        /// Little or no effect on the market is expected.
        Low = "low",
        /// A moderate effect on the market is expected.
        Medium = "medium",
        /// A strong effect on the market is expected.
        High = "high",
    }
}

record! {
    /// Another piece on the subject.
    schema Related "Related piece" {
        "examples": [{ "title": "What Trainium costs", "url": "https://example.com/trainium", "published": "2026-04-02" }]
    }
    pub struct Related {
        /// Title of the piece.
        pub title: String = required "title" as Text { "examples": ["What Trainium costs"] };
        /// Address of the piece.
        pub url: Link = required "url" as Link;
        /// Day or minute of its publication.
        pub published: Option<Moment> = optional "published" as Moment;
    }
}

/// An upcoming event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Day or minute of the event, or the period in which it falls.
    pub at: Period,
    /// Name as printed: `Results for the second quarter`.
    pub name: String,
    /// The company whose event it is; `None` if it belongs to none.
    pub company: Option<Id>,
}

record! {
    /// An upcoming event; either its `date` or its `period` is required.
    schema Event "Event" { "examples": [{ "date": "2026-07-30", "name": "Results for the second quarter" }] }
    struct EventFields<'a> {
        /// Day or minute of the event.
        date = optional "date" as Moment;
        /// Period in which the event falls, if its day is not known.
        period = optional "period" as Deferred<Period>;
        /// Name of the event, as printed.
        name = required "name" as Text { "examples": ["Results for the second quarter"] };
        /// Id of the company whose event it is.
        company = optional "company" as Id;
    }
}

complete!(Event, EventFields);

impl EventFields<'_> {
    fn complete(self) -> Option<Event> {
        let period = self.period.map(Cursor::word);
        let at = match (self.date, self.period) {
            (Some(_), Some(at)) => {
                at.report_conflict_as("a period beside a date".to_owned(), "one of the two")
            }
            (None, None) if self.at.peek("date").is_none() => self.at.missing("date"),
            (date, _) => date.map(|Moment(at)| at).or(period.flatten()),
        };
        Some(Event { at: at?, name: self.name?, company: self.company })
    }
}

/// A broker's or an agency's rating of a company.
#[derive(Clone, Debug, PartialEq)]
pub struct Rating {
    /// The rated company.
    pub company: Id,
    /// Name of the broker or agency, as printed.
    pub by: String,
    /// The grade; one of `scale`, unless that is empty.
    pub rating: String,
    /// All grades, from worst to best; empty if the note does not say.
    pub scale: Vec<String>,
    /// The previous grade; one of `scale`, unless that is empty.
    pub before: Option<String>,
    /// Day of the rating.
    pub as_of: Period,
}

/// How a rating changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatingChange {
    /// The grade is better than before.
    Upgraded,
    /// The grade is worse than before.
    Downgraded,
    /// The grade is the same as before.
    Reiterated,
}

impl Rating {
    /// How the grade changed; `None` without a previous grade, or if no scale orders the two.
    pub fn change(&self) -> Option<RatingChange> {
        let before = self.before.as_ref()?;
        if *before == self.rating {
            return Some(RatingChange::Reiterated);
        }
        let index_of = |grade: &String| self.scale.iter().position(|known| known == grade);
        let is_better = index_of(&self.rating)? > index_of(before)?;
        Some(if is_better { RatingChange::Upgraded } else { RatingChange::Downgraded })
    }
}

record! {
    /// A broker's or an agency's rating of a company.
    schema Rating "Rating" {
        "examples": [{
            "company": "amazon",
            "by": "Pellham Securities",
            "rating": "Buy",
            "scale": ["Sell", "Hold", "Buy"],
            "before": "Hold",
            "asOf": "2026-05-01"
        }]
    }
    struct RatingFields<'a> {
        /// Id of the rated company.
        company = required "company" as Id;
        /// Name of the broker or agency, as printed.
        by = required "by" as Name { "examples": ["Pellham Securities"] };
        /// The grade, such as `Buy`; one of `scale`, if given.
        rating = required "rating" as Deferred<Name> { "examples": ["Buy"] };
        /// All grades, from worst to best.
        scale = optional "scale" as Deferred<List<Name, 2, MAX_GRADES>> { "examples": [["Sell", "Hold", "Buy"]] };
        /// The previous grade; one of `scale`, if given.
        before = optional "before" as Deferred<Name> { "examples": ["Hold"] };
        /// Day of the rating.
        as_of = required "asOf" as DateText;
    }
}

complete!(Rating, RatingFields);

impl RatingFields<'_> {
    fn complete(self) -> Option<Rating> {
        let scale = self.scale.map(read_grades).unwrap_or_default();
        let grade = |at: Cursor<'_>| {
            let name = at.name()?;
            let is_known = scale.is_empty() || scale.contains(&name);
            if is_known {
                Some(name)
            } else {
                at.report_conflict(&format!("a grade of the scale: {}", scale.join(", ")))
            }
        };
        let (rating, before) = (self.rating.and_then(grade), self.before.map(grade));
        let DateText(as_of) = self.as_of?;
        let before = before.map_or(Some(None), |before| before.map(Some));
        let (company, by) = (self.company?, self.by?);
        Some(Rating { company, by, rating: rating?, before: before?, scale, as_of })
    }
}

fn read_grades(at: Cursor<'_>) -> Vec<String> {
    match at.list(MAX_GRADES) {
        Some(grades) if grades.len() < 2 => {
            at.report_conflict::<()>("at least two grades, from the worst to the best");
            Vec::new()
        }
        Some(grades) => grades.filter_map(Cursor::name).collect(),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_says_which_grade_is_better() {
        let rating = |rating: &str, before: Option<&str>, scale: &[&str]| Rating {
            company: Id::parse("a").unwrap(),
            by: "B".to_owned(),
            rating: rating.to_owned(),
            scale: scale.iter().map(|grade| (*grade).to_owned()).collect(),
            before: before.map(str::to_owned),
            as_of: Period::parse("2026-05-01").unwrap(),
        };
        let scale = ["Sell", "Hold", "Buy"];
        for (now, before, scale, expected) in [
            ("Buy", Some("Hold"), scale.as_slice(), Some(RatingChange::Upgraded)),
            ("Sell", Some("Hold"), &scale, Some(RatingChange::Downgraded)),
            ("Hold", Some("Hold"), &scale, Some(RatingChange::Reiterated)),
            ("Hold", Some("Hold"), &[], Some(RatingChange::Reiterated)),
            ("Buy", Some("Hold"), &[], None),
            ("Buy", None, &scale, None),
        ] {
            assert_eq!(rating(now, before, scale).change(), expected, "{now} {before:?}");
        }
    }
}
