//! Synonyms of keywords and field names. A word is only suggested where the format allows it.

/// A word of the format, its unambiguous synonyms, and its ambiguous ones.
type Entry = (&'static str, &'static [&'static str], &'static [&'static str]);

/// Values: units, scales, frequencies, measures and the other keywords, in the form of [`normal`].
const VALUES: &[Entry] = &[
    // Currencies.
    ("USD", &["us$", "usdollar", "usdollars"], &["$", "dollar", "dollars"]),
    ("EUR", &["€", "euro", "euros"], &[]),
    ("GBP", &["£", "sterling", "poundsterling", "stg"], &["pound", "pounds"]),
    ("JPY", &["yen"], &["¥"]),
    ("CNY", &["rmb", "renminbi", "yuan", "cnh"], &["¥"]),
    ("INR", &["₹"], &["rs", "rupee", "rupees"]),
    ("CHF", &["franken", "swissfranc", "swissfrancs", "sfr"], &["fr"]),
    ("CAD", &["c$", "ca$"], &[]),
    ("AUD", &["a$", "au$"], &[]),
    ("NZD", &["nz$"], &[]),
    ("HKD", &["hk$"], &[]),
    ("SGD", &["s$"], &[]),
    ("TWD", &["nt$", "ntd"], &[]),
    ("BRL", &["r$"], &[]),
    ("KRW", &["₩", "won"], &[]),
    ("ILS", &["₪", "nis"], &["shekel"]),
    ("SEK", &[], &["kr", "krona", "kronor"]),
    ("NOK", &[], &["kr", "krone", "kroner"]),
    ("DKK", &[], &["kr", "krone", "kroner"]),
    ("PLN", &["zł", "zloty"], &[]),
    ("XXX", &[], &["unknown"]),
    // Other units.
    ("percent", &["%", "pct", "prozent", "percentage", "percents", "pc", "vh"], &["ratio", "rate"]),
    ("basis-points", &["bps", "bp", "basispoint", "basispunkte"], &[]),
    ("multiple", &["x", "×", "times", "multiples"], &["ratio"]),
    (
        "count",
        &["units", "pieces", "items", "stück", "people", "customers", "employees"],
        &["number", "integer", "#"],
    ),
    ("number", &["float", "integer", "plain"], &["ratio"]),
    // Scales.
    ("one", &["ones", "1", "none", "unit", "units"], &[]),
    ("hundredth", &["hundredths", "cent", "cents", "pence", "penny", "p", "gbx", "0.01"], &[]),
    ("thousand", &["k", "thousands", "tsd", "000s", "1000", "tausend", "000"], &["t"]),
    ("lakh", &["lakhs", "lac", "lacs", "100000"], &[]),
    ("million", &["mn", "mln", "mio", "mm", "millions", "1000000", "millionen", "1e6"], &["m", "mill"]),
    ("crore", &["crores", "cr", "crs", "10000000"], &[]),
    (
        "billion",
        &["bn", "bln", "billions", "mrd", "milliarde", "milliarden", "1000000000", "1e9"],
        &["b", "billionen"],
    ),
    ("trillion", &["tn", "trn", "trillions", "1000000000000", "1e12"], &["t", "billionen"]),
    // Frequencies, and lengths of time.
    (
        "year",
        &["yearly", "annual", "annually", "years", "y", "fy", "a", "yr", "jährlich", "jahr", "perannum"],
        &[],
    ),
    ("half-year", &["semiannual", "semiannually", "halfyearly", "half", "halbjahr", "h"], &[]),
    ("quarter", &["quarterly", "quarters", "q", "qtr", "quartal", "quartalsweise"], &[]),
    ("month", &["monthly", "months", "monat", "monatlich"], &["m"]),
    ("week", &["weekly", "weeks", "w"], &[]),
    ("day", &["daily", "days", "d", "tag", "täglich", "businessday", "tradingday"], &[]),
    ("minute", &["minutes", "min", "intraday"], &["hour", "hourly"]),
    ("share", &["eps", "stock", "pershare", "aktie"], &[]),
    // Measures.
    ("level", &["value", "values", "absolute", "actual", "amount"], &["raw"]),
    ("yoy", &["yearonyear", "yearoveryear", "y/y", "annualgrowth", "yo y"], &["growth", "change"]),
    (
        "pop",
        &["qoq", "mom", "periodonperiod", "periodoverperiod", "quarteronquarter", "q/q", "m/m"],
        &["change"],
    ),
    ("ttm", &["ltm", "trailingtwelvemonths", "lasttwelvemonths", "rolling12m"], &[]),
    ("index", &["indexed", "rebased"], &[]),
    // Marks, scales of charts.
    ("line", &["lines", "linechart"], &["spline", "curve"]),
    ("bar", &["bars", "column", "columns", "barchart", "histogram"], &[]),
    ("stacked-bar", &["stackedbars", "stackedcolumn", "barstacked"], &["stacked"]),
    ("stacked-area", &["areastacked", "stackedareas"], &[]),
    ("bar-line", &["combo", "barandline", "linebar"], &["mixed"]),
    ("log", &["logarithmic", "log10"], &[]),
    // Status, qualifier, part in a note.
    ("reported", &["actual", "published", "final", "act"], &["confirmed"]),
    ("estimate", &["estimated", "est", "e"], &["forecast", "expected", "preliminary", "consensus"]),
    ("implied", &["calculated", "derived", "computed"], &[]),
    ("more-than", &[">", "over", "above"], &[]),
    ("at-least", &[">=", "≥", "minimum", "min"], &["from"]),
    ("about", &["~", "≈", "approx", "approximately", "around", "circa", "ca", "c"], &[]),
    ("at-most", &["<=", "≤", "maximum", "max", "upto"], &[]),
    ("less-than", &["<", "below", "under"], &[]),
    ("subject", &["main", "primary"], &["issuer"]),
    ("mentioned", &["peer", "competitor", "rival"], &["other"]),
    ("flow", &["sum", "income"], &[]),
    ("stock", &["balance", "pointintime", "instant"], &[]),
    // Expectations.
    ("consensus", &["analysts", "street", "analystconsensus"], &["expected", "estimate", "estimates"]),
    ("guidance", &["outlook", "companyguidance", "guide"], &["forecast"]),
    ("forecast", &["prognosis", "prognose"], &["estimate", "projection"]),
    ("target", &["pricetarget", "kursziel", "tp", "pt"], &["goal"]),
    ("higher", &["high", "up", "more"], &[]),
    ("lower", &["low", "down", "less"], &[]),
    ("medium", &["moderate", "mid", "mittel"], &[]),
    // Languages.
    ("en", &["english", "englisch", "eng"], &[]),
    ("de", &["german", "deutsch", "ger", "deu"], &[]),
    ("en-US", &["en_us"], &[]),
    ("en-GB", &["en_gb", "uk"], &[]),
    ("de-DE", &["de_de"], &[]),
    ("true", &["true", "yes", "ja"], &["1", "y"]),
    ("false", &["false", "no", "nein"], &["0", "n"]),
];

/// Fields, in the form of [`normal`].
const FIELDS: &[Entry] = &[
    ("version", &["schemaversion", "formatversion"], &[]),
    ("lang", &["language", "locale", "sprache"], &[]),
    ("title", &["headline", "titel", "überschrift"], &["heading", "name"]),
    ("heading", &["headline", "head", "header"], &["title", "name"]),
    (
        "standfirst",
        &["subtitle", "subhead", "subheading", "dek", "deck", "lead", "teaser", "tagline"],
        &["description"],
    ),
    (
        "published",
        &["publishedat", "publicationdate", "datepublished", "publishdate", "pubdate"],
        &["date", "created"],
    ),
    ("updated", &["updatedat", "modified", "lastmodified", "datemodified", "lastupdated"], &[]),
    ("publisher", &["issuer", "organisation", "organization"], &[]),
    ("authors", &["author", "analysts", "writers", "byline"], &["analyst"]),
    ("companies", &["company", "issuers", "subjects"], &["tickers", "entities"]),
    ("ticker", &["symbol", "tickersymbol", "code"], &[]),
    ("exchange", &["market", "listing", "venue", "mic"], &[]),
    ("sources", &["references", "citations"], &[]),
    ("source", &["sourceid"], &["ref", "citation"]),
    ("series", &["timeseries", "seriesid", "dataseries"], &["data", "datasets"]),
    ("facts", &["figures", "metrics", "datapoints"], &["data", "kpis", "numbers"]),
    ("keyFigures", &["kpis", "keymetrics", "highlights", "keyfacts"], &["metrics"]),
    (
        "summary",
        &["abstract", "keytakeaways", "keypoints", "bullets", "tldr"],
        &["text", "description", "content"],
    ),
    ("sections", &["chapters", "parts"], &["body", "content", "analysis"]),
    ("body", &["paragraphs", "text", "content"], &["summary"]),
    ("charts", &["graphs", "figures", "plots"], &["chart"]),
    ("mark", &["charttype", "kind"], &["type"]),
    ("views", &["measures", "view"], &["metrics"]),
    ("callToAction", &["cta", "action"], &["button"]),
    ("disclosures", &["disclaimer", "disclaimers", "disclosure"], &["legal"]),
    ("value", &["amount", "val", "actual", "figure"], &["number", "data"]),
    ("values", &["data", "numbers", "figures", "amounts"], &[]),
    ("unit", &["currency", "units", "ccy", "uom"], &[]),
    ("scale", &["magnitude", "multiplier", "power", "unitscale"], &["factor"]),
    ("frequency", &["periodicity", "freq", "interval", "granularity"], &[]),
    ("start", &["startperiod", "firstperiod", "startdate", "begin"], &["from"]),
    ("period", &["quarter", "fiscalperiod", "periodend"], &["date", "asof", "when"]),
    ("asOf", &["date", "timestamp"], &[]),
    ("name", &["label", "displayname", "fullname"], &["title"]),
    ("label", &["shortname"], &["name", "title"]),
    ("definition", &["description", "methodology"], &[]),
    ("note", &["comment", "remark", "footnote", "annotation"], &["text"]),
    ("yearEarlier", &["yearago", "prioryear", "previousyear", "lastyear", "py"], &["previous", "prior"]),
    (
        "periodBefore",
        &["previousperiod", "priorperiod", "previousquarter", "priorquarter"],
        &["previous", "prior"],
    ),
    ("growth", &["yoy", "growthrate", "yoygrowth", "changepercent"], &["change"]),
    ("expectations", &["estimates", "consensus", "guidance", "forecasts", "targets"], &["expected"]),
    ("by", &["provider", "analyst", "house", "broker"], &["source"]),
    ("before", &["previous", "prior", "old", "was"], &[]),
    ("text", &["words", "content"], &["label"]),
    ("url", &["link", "href", "uri", "address"], &[]),
    ("button", &["buttontext", "buttonlabel"], &["label"]),
    ("shareOf", &["partof", "total"], &[]),
    ("statuses", &["status"], &[]),
    ("fiscalYear", &["fiscalyearend", "fye", "yearend"], &[]),
    ("tickers", &["companies", "scores"], &[]),
    ("summary", &["description"], &[]),
    ("cases", &["scenarios"], &[]),
    ("kind", &["type"], &[]),
    ("from", &["min", "minimum", "low", "lower", "lowerbound", "lowest"], &["start"]),
    ("to", &["max", "maximum", "high", "upper", "upperbound", "highest"], &["end"]),
];

/// Normalizes a word for comparison: lower case, without spaces, hyphens, underscores and full stops.
pub(super) fn normal(word: &str) -> String {
    let lower = word.trim().to_lowercase();
    let kept = |c: &char| !matches!(c, ' ' | '-' | '_' | '\u{a0}' | '.');
    let short: String = lower.chars().filter(kept).collect();
    if short.is_empty() { lower } else { short }
}

/// The words of the format of which `word` is a synonym, each with whether nothing else can be meant; certain ones
/// first.
fn meant(table: &[Entry], word: &str) -> Vec<(&'static str, bool)> {
    let word = normal(word);
    let has = |words: &[&str]| words.iter().any(|other| normal(other) == word);
    let certain = table.iter().filter(|(_, same, _)| has(same)).map(|(meant, ..)| (*meant, true));
    let perhaps = table.iter().filter(|(_, _, perhaps)| has(perhaps)).map(|(meant, ..)| (*meant, false));
    certain.chain(perhaps).collect()
}

/// The keywords of which `word` is a synonym, see [`meant`].
pub(super) fn of_value(word: &str) -> Vec<(&'static str, bool)> {
    meant(VALUES, word)
}

/// The field names of which `word` is a synonym, see [`meant`].
pub(super) fn of_field(word: &str) -> Vec<(&'static str, bool)> {
    meant(FIELDS, word)
}

#[cfg(test)]
mod tests {
    use super::super::format::Format;
    use super::*;

    #[test]
    fn suggestions_are_words_of_the_format() {
        let format = Format::new().unwrap();
        let objects = format.objects();
        let known: Vec<&str> = objects.iter().flat_map(|object| object.fields.iter().copied()).collect();
        let missing: Vec<_> =
            FIELDS.iter().map(|(field, ..)| *field).filter(|field| !known.contains(field)).collect();
        // Fields that the format is to have.
        const LATER: [&str; 2] = ["updated", "authors"];
        let missing: Vec<_> = missing.into_iter().filter(|field| !LATER.contains(field)).collect();
        assert_eq!(missing, [""; 0]);
    }

    #[test]
    fn the_likeliest_comes_first() {
        assert_eq!(of_value("€"), [("EUR", true)]);
        assert_eq!(of_value("Mrd."), [("billion", true)]);
        assert_eq!(of_value("semi-annual"), [("half-year", true)]);
        assert_eq!(of_value("kr"), [("SEK", false), ("NOK", false), ("DKK", false)]);
        assert_eq!(of_field("Sub-title"), [("standfirst", true)]);
    }
}
