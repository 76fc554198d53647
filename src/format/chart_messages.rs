//! The messages of exploring a chart: ranges, pins, series, downloads.

use super::message::messages;

messages! {
    /// The messages of exploring a chart.
    ChartMessages by chart_messages($)
    texts {
        /// Label of the range buttons.
        ranges: &'static str,
        /// The button for the whole range.
        all: &'static str,
        /// Logarithmic scale, as a button.
        log: &'static str,
        /// The button that opens the list of keys.
        help: &'static str,
        /// The button that opens the download menu.
        save: &'static str,
        /// Entries of that menu: table, drawing, picture, large picture, link.
        saves: [&'static str; 5],
        /// Confirmation that the link was copied.
        copied: &'static str,
        /// Error if the browser could not make a file.
        not_saved: &'static str,
        /// Label of the link where it could not be copied.
        copy_by_hand: &'static str,
        /// Shown to somebody whose wheel scrolls the page.
        wheel_hint: &'static str,
        /// Keys and gestures, each with what it does.
        keys: [(&'static str, &'static str); 15],
        /// Heads of the columns of a comparison: change, percent, a year.
        comparison: [&'static str; 3],
        /// Beside a single pin.
        pin_another: &'static str,
    }
    sentences {
        /// A range of years, as a button: `5Y`.
        years(count),
        /// The range that is shown.
        shown(from, to),
        /// The series that are hidden.
        hidden(series),
        /// The periods that are pinned.
        pinned(periods),
        /// Switch of the legend that hides a series.
        hide(series),
        /// Switch of the legend that shows a series.
        show(series),
        /// The button that removes a pin.
        unpin(period),
        /// The sources, below a chart.
        source(sources),
    }
    counted {
        /// The name of a range button: `The last 5 years`.
        last_years(count),
    }
}
