//! The columns of a table of results: selection, order and heads.

use crate::figures::expectation::outcome;
use crate::figures::fact::{change as fact_change, growth as fact_growth};
use crate::figures::{Quantity, ResultRow};
use crate::format::ResultMessages;
use crate::note::ExpectationKind;
use crate::units::{Frequency, Measure};

/// A column of a table of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Actual,
    YearEarlier,
    Growth,
    PeriodBefore,
    PeriodGrowth,
    Guidance,
    Consensus,
    Surprise,
    Before,
    Now,
    Revision,
}

impl Column {
    /// The columns for which the rows have anything.
    pub(super) fn used(is_outlook: bool, rows: &[&ResultRow<'_>]) -> Vec<Self> {
        // The expectation that most rows have comes first.
        let guided = rows.iter().filter(|row| row.guidance.is_some()).count();
        let all: &[Self] = match (is_outlook, guided * 2 >= rows.len()) {
            (true, true) => &[
                Self::Now,
                Self::Before,
                Self::YearEarlier,
                Self::PeriodBefore,
                Self::Consensus,
                Self::Revision,
            ],
            (true, false) => &[
                Self::Consensus,
                Self::Before,
                Self::YearEarlier,
                Self::PeriodBefore,
                Self::Guidance,
                Self::Revision,
            ],
            (false, _) => &[
                Self::Actual,
                Self::YearEarlier,
                Self::Growth,
                Self::PeriodBefore,
                Self::PeriodGrowth,
                Self::Guidance,
                Self::Consensus,
                Self::Surprise,
            ],
        };
        let has = |column: &&Self| rows.iter().any(|row| column.is_in(row, is_outlook));
        all.iter().filter(has).copied().collect()
    }

    fn is_in(self, row: &ResultRow<'_>, is_outlook: bool) -> bool {
        let of = row.quantity;
        let has_value = of.value().is_ok();
        match self {
            Self::Actual => has_value,
            Self::YearEarlier => row.earlier(Measure::YearOverYear).is_some() && !(is_outlook && has_value),
            Self::Growth => has_growth(of),
            Self::PeriodBefore => {
                row.earlier(Measure::PeriodOverPeriod).is_some() && !(is_outlook && has_value)
            }
            Self::PeriodGrowth => {
                row.earlier(Measure::PeriodOverPeriod).is_some()
                    && fact_change(of, Measure::PeriodOverPeriod).is_ok()
            }
            Self::Guidance | Self::Now => row.guidance.is_some(),
            Self::Consensus => row.consensus.is_some(),
            Self::Surprise => row.consensus.is_some_and(|one| outcome(of, one).is_ok()),
            Self::Before | Self::Revision => row.expectation().is_some_and(|one| one.before.is_some()),
        }
    }

    /// Its head above these rows.
    pub(super) fn head(self, messages: &ResultMessages, rows: &[&ResultRow<'_>]) -> &'static str {
        let [actual, year_earlier, change, guidance, now, before, revision] = messages.heads;
        let [previous, ..] = previous(messages, rows);
        let [expected, against] = by_kind(&messages.expected, rows);
        match self {
            Self::Actual => actual,
            Self::YearEarlier => year_earlier,
            Self::PeriodBefore => previous,
            Self::Growth | Self::PeriodGrowth => change,
            Self::Guidance => guidance,
            Self::Consensus => expected,
            Self::Surprise => against,
            Self::Before => before,
            Self::Now => now,
            Self::Revision => revision,
        }
    }
}

/// Names of the period before: as a head, in a caption and at a mark. For days they do not mean the previous day.
pub fn previous(messages: &ResultMessages, rows: &[&ResultRow<'_>]) -> [&'static str; 3] {
    let frequency = |row: &&ResultRow<'_>| {
        row.earlier(Measure::PeriodOverPeriod)?;
        Some(row.period().and_then(|period| period.period).map(|period| period.frequency()))
    };
    let mut frequencies = rows.iter().filter_map(frequency);
    let first = frequencies.next().flatten().filter(|first| frequencies.all(|other| other == Some(*first)));
    let [any, year, half, quarter, month] = messages.previous;
    match first {
        Some(Frequency::Year) => year,
        Some(Frequency::HalfYear) => half,
        Some(Frequency::Quarter) => quarter,
        Some(Frequency::Month) => month,
        _ => any,
    }
}

/// The one of consensus, forecast and either that describes the expectations of all rows.
pub(super) fn by_kind<T: Copy>([consensus, forecast, either]: &[T; 3], rows: &[&ResultRow<'_>]) -> T {
    let kinds = || rows.iter().filter_map(|row| row.consensus).map(|one| one.kind);
    match (
        kinds().any(|kind| kind == ExpectationKind::Consensus),
        kinds().any(|kind| kind != ExpectationKind::Consensus),
    ) {
        (_, false) => *consensus,
        (false, true) => *forecast,
        (true, true) => *either,
    }
}

/// Whether there is growth on a year earlier, or at least a change by an amount. A series of growth is growth itself.
pub(super) fn has_growth(of: Quantity<'_>) -> bool {
    let year = Measure::YearOverYear;
    let is_growth = matches!(of, Quantity::Point(series, _) if series.measure == year);
    !is_growth && (fact_growth(of, year).is_ok() || fact_change(of, year).is_ok())
}
