//! The unit that stands behind a number, where the format has no more of a unit than its symbol: `1.25 GW`.

use crate::claims::caseless;

/// Short words that stand behind numbers and are no units.
const SMALL: [&str; 34] = [
    "of", "in", "at", "on", "by", "to", "or", "as", "and", "a", "an", "the", "for", "was", "is", "from",
    "up", "per", "im", "am", "auf", "und", "von", "zu", "bei", "aus", "ist", "war", "vor", "je", "pro",
    "bis", "ab", "mit",
];
/// Powers of ten in words or letters, which come before the unit.
const SCALES: [&str; 16] = [
    "thousand",
    "million",
    "billion",
    "trillion",
    "lakh",
    "crore",
    "bn",
    "mn",
    "tausend",
    "millionen",
    "milliarden",
    "billionen",
    "tsd",
    "mio",
    "mrd",
    "bio",
];
/// What units of another size begin with.
const PREFIXES: [&str; 7] = ["kilo", "mega", "giga", "tera", "milli", "micro", "mikro"];

/// Whether the words behind a number may be another unit than this one. A number without a unit may be of any; what
/// can't be told is another.
pub(super) fn may_be_other(behind: &str, symbol: &str, name: Option<&str>) -> bool {
    let behind = trimmed(behind);
    let first = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_scale = SCALES.contains(&caseless(first).as_str());
    let behind = if is_scale {
        trimmed(behind.get(first.len()..).unwrap_or_default().trim_start_matches('.'))
    } else {
        behind
    };
    let is_of_word = |c: char| !c.is_alphanumeric() && c != '/';
    let word = behind.split(is_of_word).next().unwrap_or_default();
    let folded = caseless(word);
    let is_name = |name: &str| {
        let name = caseless(name);
        let name = name.split(' ').next().unwrap_or_default();
        // `GW` is no beginning of a name where a unit's symbol is as short.
        let is_short = folded.chars().count() < 4;
        !name.is_empty()
            && (folded.starts_with(name.trim_end_matches('s')) || (!is_short && name.starts_with(&folded)))
    };
    if word.is_empty() || name.is_some_and(is_name) {
        return false;
    }
    if let Some(rest) = behind.strip_prefix(symbol) {
        // `GWh` is no GW.
        return rest.starts_with(|c: char| c.is_alphanumeric() || c == '/' || c == '²' || c == '³');
    }
    if SMALL.contains(&word) {
        return false;
    }
    let is_plain = word.chars().all(|c| c.is_alphabetic() && c.is_lowercase()) && word.chars().count() >= 4;
    !is_plain || PREFIXES.iter().any(|prefix| word.starts_with(prefix))
}

/// Words for what an amount is for one of, those of one measure together: things, and times.
const THINGS: [&[&str]; 8] = [
    &["share", "aktie"],
    &["ounce", "oz", "unze"],
    &["pound", "lb", "pfund"],
    &["tonne", "ton", "t", "tonnen"],
    &["kilogram", "kilo", "kg", "kilogramm"],
    &["barrel", "bbl", "fass"],
    &["megawatt", "mwh", "megawattstunde"],
    &["kilowatt", "kwh", "kilowattstunde"],
];
const TIMES: [&[&str]; 6] = [
    &["hour", "stunde"],
    &["day", "tag"],
    &["week", "woche"],
    &["month", "monat"],
    &["quarter", "quartal"],
    &["year", "jahr"],
];
/// Words between digits and what an amount is for.
const CURRENCIES: [&str; 14] = [
    "euro", "cent", "cents", "dollar", "dollars", "pence", "p", "us", "kronor", "franken", "yen", "rupees",
    "c", "fr",
];

/// Whether the words behind an amount say that it is for one of something else: `a tonne` of a price per pound.
pub(super) fn is_per_other(behind: &str, per: &str) -> bool {
    const PER: [&str; 5] = ["a", "an", "per", "je", "pro"];
    const AFTER: [&str; 8] = ["ago", "earlier", "before", "later", "zuvor", "after", "on", "to"];
    // A slash says `per`.
    let words = behind.split_inclusive('/').flat_map(|part| {
        let per = part.ends_with('/').then_some("per");
        part.split(|c: char| !c.is_alphanumeric()).chain(per)
    });
    let words = words.filter(|word| !word.is_empty()).map(caseless);
    let is_small = |word: &String| CURRENCIES.contains(&word.as_str()) || SCALES.contains(&word.as_str());
    let mut words = words.skip_while(is_small);
    let is_link = words.next().is_some_and(|word| PER.contains(&word.as_str()));
    let (noun, next) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let per = caseless(per);
    let is_other = |measures: &[&[&str]]| {
        let measure = |word: &str| measures.iter().position(|own| own.contains(&word));
        matches!((measure(&noun), measure(&per)), (Some(said), Some(own)) if said != own)
    };
    // `$1.12 a year earlier`
    is_link && !AFTER.contains(&next.as_str()) && (is_other(&THINGS) || is_other(&TIMES))
}

fn trimmed(behind: &str) -> &str {
    behind.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-', '‑'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_amount_is_for_is_told_from_something_else() {
        for (behind, per, expected) in [
            (" a pound, 23 cents lower", "lb", false),
            (" a tonne", "lb", true),
            ("/oz", "oz", false),
            (" per ounce", "oz", false),
            (" per barrel", "oz", true),
            (" a share", "share", false),
            (" a year", "share", false),
            (" Euro je Tonne", "mwh", true),
            (" cents a tonne", "lb", true),
            (" a week after the deal", "day", false),
            (" a week", "day", true),
            (" a year earlier", "share", false),
            (" a little more", "lb", false),
            (" per subscriber", "share", false),
            ("", "lb", false),
        ] {
            assert_eq!(is_per_other(behind, per), expected, "{behind:?} for one {per}");
        }
    }

    #[test]
    fn the_same_unit_or_none_is_told_from_another() {
        let gigawatts = Some("gigawatts");
        for (behind, symbol, name, expected) in [
            (" GW of wind", "GW", gigawatts, false),
            ("GW.", "GW", None, false),
            (". The plant", "GW", None, false),
            (" gigawatts of wind", "GW", gigawatts, false),
            (" gigawatt", "GW", gigawatts, false),
            ("", "GW", None, false),
            (", more than ever", "GW", None, false),
            (" in January", "GW", None, false),
            (" coins", "BTC", None, false),
            (" million oz", "oz", None, false),
            (" Mio. t", "t", None, false),
            (" million MW", "GW", None, true),
            (" MW", "GW", None, true),
            (" GWh", "GW", None, true),
            (" megawatts", "GW", gigawatts, true),
            (" megawatts", "GW", None, true),
            (" kt of ore", "t", None, true),
            (" oz", "t", None, true),
            (" g/t", "g", None, true),
            (" g/t", "g/t", None, false),
            ("%", "t", None, false),
        ] {
            assert_eq!(may_be_other(behind, symbol, name), expected, "{behind:?} for {symbol}");
        }
    }
}
