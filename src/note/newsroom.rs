//! What a newsroom says around a story: who wrote it, what was corrected, what it may move, what comes next.

use super::decode::Cursor;
use super::keyword::keyword_enum;
use super::literals::{DateText, Link, Moment};
use super::prose::Prose;
use super::record::{At, List, Name, Text, complete, record};
use crate::units::{Id, Period};

/// Most tags of a note.
pub const MAX_TAGS: usize = 20;
/// Most grades of a scale of ratings.
pub const MAX_GRADES: usize = 20;

record! {
    /// Somebody who wrote the note.
    schema Author "Author" {
        "examples": [{ "name": "Dana Whitlock", "role": "Technology analyst", "url": "https://example.com/dana" }]
    }
    pub struct Author {
        /// As printed.
        pub name: String = required "name" as Name { "examples": ["Dana Whitlock"] };
        /// What the author does.
        pub role: Option<String> = optional "role" as Name { "examples": ["Technology analyst"] };
        /// The author's page.
        pub url: Option<Link> = optional "url" as Link;
    }
}

record! {
    /// What was corrected after publication; shown under the title.
    schema Correction "Correction" {
        "examples": [{ "at": "2026-05-01T09:30", "text": "An earlier version gave the growth of AWS as 27%." }]
    }
    pub struct Correction {
        /// When.
        pub at: Moment = required "at" as Moment;
        /// What was wrong, and what is right.
        pub text: Prose = required "text" as Prose;
    }
}

record! {
    /// How strongly the news may move the market, in the publisher's judgement.
    schema MarketImpact "Market impact" { "examples": [{ "level": "high", "text": "Guidance is above every estimate." }] }
    pub struct MarketImpact {
        /// How strongly.
        pub level: ImpactLevel = required "level" as ImpactLevel;
        /// Why.
        pub text: Option<String> = optional "text" as Text { "examples": ["Guidance is above every estimate."] };
    }
}

keyword_enum! {
    /// How strongly news may move the market.
    schema ImpactWord "Level of impact"
    pub enum ImpactLevel {
        /// Hardly.
        Low = "low",
        /// Somewhat.
        Medium = "medium",
        /// Strongly.
        High = "high",
    }
}

record! {
    /// Another piece on the subject.
    schema Related "Related piece" {
        "examples": [{ "title": "What Trainium costs", "url": "https://example.com/trainium", "published": "2026-04-02" }]
    }
    pub struct Related {
        /// Its title.
        pub title: String = required "title" as Text { "examples": ["What Trainium costs"] };
        /// Where it can be read.
        pub url: Link = required "url" as Link;
        /// When it was published.
        pub published: Option<Moment> = optional "published" as Moment;
    }
}

/// Something that is going to happen.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The day, minute or period.
    pub at: Period,
    /// As printed.
    pub name: String,
    /// Whose event it is.
    pub company: Option<Id>,
}

record! {
    /// Something that is going to happen, with the `date` or the `period` in which it will.
    schema Event "Event" { "examples": [{ "date": "2026-07-30", "name": "Results for the second quarter" }] }
    struct EventFields<'a> {
        /// When it will, to the day or minute.
        date = optional "date" as Moment;
        /// When it will, where the day is not known.
        period = optional "period" as At<Period>;
        /// What will happen.
        name = required "name" as Text { "examples": ["Results for the second quarter"] };
        /// Whose event it is: the id of a company.
        company = optional "company" as Id;
    }
}

complete!(Event, EventFields);

impl EventFields<'_> {
    fn complete(self) -> Option<Event> {
        let period = self.period.map(Cursor::word);
        let at = match (self.date, self.period) {
            (Some(_), Some(at)) => at.found("a period beside a date".to_owned(), "one of the two"),
            (None, None) if self.at.peek("date").is_none() => self.at.missing("date"),
            (date, _) => date.map(|Moment(at)| at).or(period.flatten()),
        };
        Some(Event { at: at?, name: self.name?, company: self.company })
    }
}

/// What a broker or an agency thinks of a company, as a grade.
#[derive(Clone, Debug, PartialEq)]
pub struct Rating {
    /// Who is rated.
    pub company: Id,
    /// Who rates, as printed.
    pub by: String,
    /// The grade.
    pub rating: String,
    /// Every grade, from the worst to the best; may be empty.
    pub scale: Vec<String>,
    /// The grade before.
    pub before: Option<String>,
    /// The day of the rating.
    pub as_of: Period,
}

/// What became of a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatingChange {
    /// A better grade than before.
    Upgraded,
    /// A worse grade than before.
    Downgraded,
    /// The same grade as before.
    Reiterated,
}

impl Rating {
    /// What became of it; `None` without a grade before, or where no scale says which is better.
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
    /// What a broker or an agency thinks of a company, as a grade.
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
        /// Who is rated: the id of a company.
        company = required "company" as Id;
        /// Who rates, as printed.
        by = required "by" as Name { "examples": ["Pellham Securities"] };
        /// The grade; one of the scale, where there is one.
        rating = required "rating" as At<Name> { "examples": ["Buy"] };
        /// Every grade, from the worst to the best.
        scale = optional "scale" as At<List<Name, 2, MAX_GRADES>> { "examples": [["Sell", "Hold", "Buy"]] };
        /// The grade before; one of the scale, where there is one.
        before = optional "before" as At<Name> { "examples": ["Hold"] };
        /// The day of the rating.
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
                at.unexpected(&format!("a grade of the scale: {}", scale.join(", ")))
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
            at.unexpected::<()>("at least two grades, from the worst to the best");
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
