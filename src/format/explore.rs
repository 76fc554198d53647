//! The words of exploring a chart: ranges, pins, series, what can be taken along.

/// Every word and sentence of exploring a chart. `{}` is filled by [`super::fill`].
#[derive(Debug)]
pub struct Explore {
    /// Label of the range buttons.
    pub ranges: &'static str,
    /// `{n}Y`, as a button.
    pub years: &'static str,
    /// `The last years: {n}`, its name.
    pub last_years: &'static str,
    /// The button for the whole range.
    pub all: &'static str,
    /// Logarithmic scale, as a button.
    pub log: &'static str,
    /// The button that opens the list of keys.
    pub help: &'static str,
    /// The button that opens the menu of files.
    pub save: &'static str,
    /// Entries of that menu: table, drawing, picture, large picture, link.
    pub saves: [&'static str; 5],
    /// After the link was copied.
    pub copied: &'static str,
    /// Where the browser could not make a file.
    pub not_saved: &'static str,
    /// Label of the link where it could not be copied.
    pub copy_by_hand: &'static str,
    /// Shown to somebody whose wheel scrolls the page.
    pub wheel_hint: &'static str,
    /// Keys and gestures, each with what it does.
    pub keys: &'static [(&'static str, &'static str)],
    /// `Shown: {from} to {to}.`
    pub shown: &'static str,
    /// `Out of sight: {series}.`
    pub out_of_sight: &'static str,
    /// `Pinned: {period}.`
    pub pinned: &'static str,
    /// `Hide {series}`
    pub hide: &'static str,
    /// `Show {series}`
    pub show: &'static str,
    /// `Take the pin off {period}`
    pub unpin: &'static str,
    /// Heads of the columns of a comparison: change, percent, a year.
    pub comparison: [&'static str; 3],
    /// `Pin a second period to compare.`
    pub pin_another: &'static str,
    /// `{definition} Source: {source}.`
    pub source: &'static str,
}
