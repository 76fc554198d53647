//! The messages of the widget itself: headings, views, units, reasons for gaps, scenarios.

use super::chart_messages::ChartMessages;
use super::claim_messages::ClaimMessages;
use super::mention_messages::MentionMessages;
use super::message::messages;
use super::newsroom_messages::NewsroomMessages;
use super::result_messages::ResultMessages;

messages! {
    /// The messages of the widget.
    Messages by message_table($)
    texts {
        /// Kicker.
        research_note: &'static str,
        /// Beside a company that is invented.
        fictional: &'static str,
        /// Headings.
        key_figures: &'static str,
        /// Heading of the sentiment.
        sentiment: &'static str,
        /// Heading of the summary.
        summary: &'static str,
        /// Heading of the sections.
        analysis: &'static str,
        /// Heading of the sources.
        sources: &'static str,
        /// Heading of the disclosures.
        disclosure: &'static str,
        /// First column of the scenarios.
        scenario: &'static str,
        /// Instead of a score.
        not_scored: &'static str,
        /// Views.
        view_level: &'static str,
        /// Growth on a year earlier, as a button.
        view_year_over_year: &'static str,
        /// Growth on the period before, as a button, in the order of `Frequency::ALL`.
        view_period_over_period: [&'static str; 7],
        /// Share, as a button.
        view_share: &'static str,
        /// Trailing year, as a button.
        view_trailing_twelve_months: &'static str,
        /// Index, as a button.
        view_index: &'static str,
        /// The figures as a table, as a button.
        view_table: &'static str,
        /// First column of that table.
        period: &'static str,
        /// Measures in a subtitle, each after the quantity.
        measure_year_over_year: &'static str,
        /// Change on the period before.
        measure_period_over_period: &'static str,
        /// Sum over the last year.
        measure_trailing_twelve_months: &'static str,
        /// Level of each frequency, in the order of `Frequency::ALL`.
        per_frequency: [&'static str; 7],
        /// Of what there are so many each week.
        per_week: &'static str,
        /// Of what there is so much for each share.
        per_share: &'static str,
        /// Names of periods after "in 1" and "in 15" (German: dative), in the order of `Frequency::ALL`.
        periods: [[&'static str; 2]; 7],
        /// January to December.
        months: [&'static str; 12],
        /// Before a figure that is not exact.
        about: &'static str,
        /// After an amount, in the order of `Scale::ALL`.
        scale_suffixes: [&'static str; 8],
        /// Between a number and the symbol of its unit, in the order of `Scale::ALL`.
        scales_before_symbols: [&'static str; 8],
        /// After hundredths of a currency, in the order of `WITH_HUNDREDTHS` (`currency.rs`).
        hundredths: [&'static str; 14],
        /// Hundredths of a currency in a subtitle, in the same order.
        hundredth_units: [&'static str; 14],
        /// After a number: percentage points, basis points, multiples.
        unit_suffixes: [&'static str; 3],
        /// Units in a subtitle.
        unit_percent: &'static str,
        /// Percentage points.
        unit_points: &'static str,
        /// Basis points.
        unit_basis_points: &'static str,
        /// Of things that are counted, in the order of `Scale::ALL`.
        scales: [&'static str; 8],
        /// Beside the code of a currency.
        scales_of_money: [&'static str; 8],
        /// Beside the line where a definition changes, long and short.
        new_definition: [&'static str; 2],
        /// Statuses, in the order of `Status::ALL`.
        statuses: [&'static str; 4],
        /// Reasons for a gap.
        why_gap: &'static str,
        /// The series does not reach the period.
        why_outside: &'static str,
        /// Stocks, rates and days.
        why_not_summable: &'static str,
        /// Nothing to divide by.
        why_no_denominator: &'static str,
        /// Only growth is published.
        why_only_growth: &'static str,
        /// 29 February.
        why_no_such_day: &'static str,
        /// Not reported yet.
        why_not_reported: &'static str,
        /// There is no figure to compare with.
        why_nothing_to_compare: &'static str,
        /// The figure to compare with is not positive.
        why_compared: &'static str,
        /// Only a bound is known.
        why_only_bound: &'static str,
        /// The expectation is for another period.
        why_other_period: &'static str,
        /// A ratio of figures of very different sizes.
        why_not_meaningful: &'static str,
        /// Label of the view buttons.
        views_label: &'static str,
        /// Theme switch.
        theme: &'static str,
        /// Theme that follows the system.
        theme_auto: &'static str,
        /// Light theme.
        theme_light: &'static str,
        /// Dark theme.
        theme_dark: &'static str,
        /// Label of the menu of notes.
        notes: &'static str,
        /// `unchanged`
        unchanged: &'static str,
        /// Messages of exploring a chart.
        chart_messages: ChartMessages,
        /// Messages about checked figures in the prose.
        claim_messages: ClaimMessages,
        /// Messages of cards and lists of checked figures.
        mention_messages: MentionMessages,
        /// Messages of the editorial metadata around a story.
        newsroom_messages: NewsroomMessages,
        /// Messages of the table of results and its picture.
        result_messages: ResultMessages,
        /// Heading in place of a note that fails.
        problems_title: &'static str,
        /// Advice below that heading.
        problems_advice: &'static str,
    }
    sentences {
        /// `USD million`
        scaled_money(currency, scale),
        /// A score in words: `0.4 of −1 to 1, positive`.
        score_sentence(score, min, max, label),
        /// The day of a score.
        as_of(day),
        /// Below a table of which not all rows are shown.
        first_rows(count, all),
        /// Name of the measure share in a subtitle, with the denominators.
        measure_share(whole),
        /// Name of the measure index in a subtitle, with the base period.
        measure_index(base),
        /// Denominator of a unit, such as `per oz`.
        per_one(one),
        /// The unit of a second axis.
        unit_right(unit),
        /// `fastest in 15 quarters`, of growth.
        rank_fastest(count, periods),
        /// `highest in 15 quarters`, of anything else.
        rank_highest(count, periods),
        /// After a rank: `: last higher in Q2 2022`.
        rank_last_higher(period),
        /// The count of a rank whose history is too short: `at least 15`.
        rank_at_least(count),
        /// Periods without a figure.
        footnote_gap(series, periods),
        /// A series that a view can’t show.
        footnote_absent(series, reason),
        /// Reason for a missing figure: nothing to compare with.
        why_no_prior(period),
        /// Reason for a missing figure: growth from zero or less.
        why_base(period),
        /// Reason for a missing figure: a change of definition in between.
        why_break(period),
        /// Reason for a missing figure: a trailing sum lacks a period.
        why_incomplete(period),
        /// The name of the surface that reads a chart.
        readout_label(title),
        /// A scenario that changes nothing.
        stays_at(value),
        /// A scenario: `−5% a quarter`.
        rate_each(percent, each),
        /// A scenario: `+12% on a year earlier`.
        rate_on_year(percent),
        /// How many problems there are beside those that are listed.
        more_problems(count),
    }
    counted {
        /// A scenario: `+2 points a quarter`.
        points_each(points, each),
    }
}
