//! What was read of a note, as JSON to be reviewed: ids, literals and references as they are printed, ratios as
//! fractions, prose as a list of its parts.

use research_widget::note::{
    Amount, Annotation, Block, Chart, Company, Expectation, Fact, FactPeriod, Inline, Note, Per, Prose,
    Publisher, Rating, Related, Results, Scenarios, Section, Sentiment, Series, Subject,
};
use research_widget::units::{Period, Periods, Unit};
use serde_json::{Map, Value, json};

/// Longest value that is written on one line, in bytes.
const LINE: usize = 100;
/// Most periods that are listed.
const LISTED: usize = 12;

pub(crate) fn dump(note: &Note) -> String {
    let value = object(json!({
        "id": note.id.as_str(),
        "language": format!("{:?}", note.language),
        "lang": note.lang,
        "title": note.title,
        "standfirst": note.standfirst.as_ref().map(prose),
        "period": note.period.map(Period::literal),
        "published": text(note.published.as_ref()),
        "updated": text(note.updated.as_ref()),
        "corrections": list(&note.corrections, |it| json!({ "at": it.at.0.to_string(), "text": prose(&it.text) })),
        "authors": list(&note.authors, |it| object(json!({ "name": it.name, "role": it.role, "url": it.url.as_ref().map(|url| url.as_str()) }))),
        "tags": note.tags,
        "marketImpact": note.market_impact.as_ref().map(|it| json!({ "level": it.level.keyword(), "text": it.text })),
        "publisher": note.publisher.as_ref().map(publisher),
        "companies": list(&note.companies, company),
        "sources": list(&note.sources, |it| {
            json!({ "id": it.id.as_str(), "title": it.title, "url": it.url.as_ref().map(|url| url.as_str()) })
        }),
        "series": list(&note.series, series),
        "facts": list(&note.facts, fact),
        "keyFigures": list(&note.key_figures, |it| json!({ "label": it.label, "figure": it.figure.to_string(),
            "beside": text(it.beside.as_ref()), "remark": it.remark })),
        "results": note.results.as_ref().map(results),
        "summary": list(&note.summary, block),
        "charts": list(&note.charts, chart),
        "sections": list(&note.sections, section),
        "ratings": list(&note.ratings, rating),
        "events": list(&note.events, |it| json!({ "at": it.at.to_string(), "name": it.name, "company": text(it.company.as_ref()) })),
        "related": list(&note.related, related),
        "sentiment": note.sentiment.as_ref().map(sentiment),
        "scenarios": note.scenarios.as_ref().map(scenarios),
        "callToAction": note.call_to_action.as_ref().map(|it| json!({ "text": it.text, "button": it.button, "url": it.url.as_str() })),
        "disclosures": list(&note.disclosures, block),
    }));
    let mut written = String::new();
    write(&value, 0, &mut written);
    written + "\n"
}

fn publisher(it: &Publisher) -> Value {
    object(json!({ "name": it.name, "url": it.url.as_ref().map(|url| url.as_str()),
        "logo": it.logo.as_ref().map(|it| json!([it.path.as_str(), it.view_box.as_str(), it.name])) }))
}

fn company(it: &Company) -> Value {
    object(json!({ "id": it.id.as_str(), "name": it.name, "ticker": it.ticker, "exchange": it.exchange,
        "isin": it.isin.as_ref().map(|it| it.as_str()), "lei": it.lei.as_ref().map(|it| it.as_str()),
        "figi": it.figi.as_ref().map(|it| it.as_str()), "role": it.role.keyword(), "fictional": it.fictional }))
}

fn rating(it: &Rating) -> Value {
    json!({ "company": it.company.as_str(), "by": it.by, "rating": it.rating, "scale": it.scale,
        "before": it.before, "asOf": it.as_of.to_string() })
}

fn related(it: &Related) -> Value {
    json!({ "title": it.title, "url": it.url.as_str(), "published": it.published.map(|it| it.0.to_string()) })
}

fn section(section: &Section) -> Value {
    json!({ "heading": section.heading, "body": list(&section.body, block) })
}

fn results(results: &Results) -> Value {
    json!({ "title": results.title, "facts": results.facts.as_ref().map(|ids| list(ids, |id| json!(id.as_str()))) })
}

fn series(series: &Series) -> Value {
    let points = &series.points;
    let values: Vec<Option<f64>> =
        points.values().iter().map(|value| (!value.is_nan()).then_some(*value)).collect();
    let statuses = points.statuses().iter().map(|(at, status)| {
        let period = points.periods().get(*at).unwrap();
        (period.to_string(), json!(status.keyword()))
    });
    object(json!({
        "id": series.id.as_str(),
        "name": series.name,
        "label": series.label,
        "companies": strings(&series.companies),
        "definition": series.definition,
        "unit": unit(series.unit),
        "unitName": series.unit_name,
        "decimals": Some(series.decimals).filter(|decimals| *decimals > 0),
        "per": series.per.as_ref().map(per),
        "frequency": series.frequency.keyword(),
        "type": series.series_type.keyword(),
        "measure": series.measure.keyword(),
        "periods": periods(points.periods()),
        "values": values,
        "statuses": statuses.collect::<Map<_, _>>(),
        "gaps": list(&series.gaps, |gap| json!({ "periods": strings(&gap.periods), "reason": gap.reason })),
        "breaks": list(&series.breaks, |it| json!({ "at": it.at.to_string(), "reason": it.reason })),
        "expectations": list(&series.expectations, expectation),
        "shareOf": series.share_of.as_ref().map(|id| id.as_str()),
        "source": series.source.as_str(),
    }))
}

fn periods(periods: &Periods) -> Value {
    match (periods.first(), periods.last(), periods.len()) {
        (Some(first), Some(last), count) if count > LISTED => json!(format!("{first} to {last}, {count}")),
        _ => json!(periods.iter().map(Period::literal).collect::<Vec<_>>()),
    }
}

fn fact(fact: &Fact) -> Value {
    object(json!({
        "id": fact.id.as_str(),
        "name": fact.name,
        "company": fact.company.as_ref().map(|id| id.as_str()),
        "value": fact.value.as_ref().map(amount),
        "unit": unit(fact.unit),
        "unitName": fact.unit_name,
        "decimals": Some(fact.decimals).filter(|decimals| *decimals > 0),
        "yearEarlier": fact.year_earlier.as_ref().map(amount),
        "periodBefore": fact.period_before.as_ref().map(amount),
        "growth": fact.growth,
        "better": fact.better.keyword(),
        "kind": fact.kind.keyword(),
        "status": fact.status.keyword(),
        "expectations": list(&fact.expectations, expectation),
        "per": fact.per.as_ref().map(per),
        "period": fact.period.as_ref().map(fact_period),
        "source": fact.source.as_ref().map(|id| id.as_str()),
        "note": fact.note,
    }))
}

fn amount(amount: &Amount) -> Value {
    match amount {
        Amount::Exact(value) => json!(value),
        Amount::Range(from, to) => json!({ "from": from, "to": to }),
        Amount::Tolerance(mid, half) => json!({ "mid": mid, "plusMinus": half }),
        Amount::Bound(qualifier, value) => json!({ qualifier.keyword(): value }),
        Amount::Words(words, from, to) => json!({ "words": words, "from": from, "to": to }),
    }
}

fn expectation(it: &Expectation) -> Value {
    object(json!({
        "kind": it.kind.keyword(),
        "id": text(it.id.as_ref()),
        "label": it.label,
        "by": it.by,
        "analysts": it.analysts,
        "asOf": text(it.as_of.as_ref()),
        "value": amount(&it.value),
        "before": it.before.as_ref().map(amount),
        "period": it.period.as_ref().map(fact_period),
        "source": text(it.source.as_ref()),
        "note": it.note,
    }))
}

fn fact_period(it: &FactPeriod) -> Value {
    let days = it.days.map(|(from, to)| json!([from.to_string(), to.to_string()]));
    match days {
        None => json!(it.period.map(Period::literal)),
        days => json!({ "period": it.period.map(Period::literal), "days": days, "name": it.name }),
    }
}

fn chart(chart: &Chart) -> Value {
    object(json!({
        "id": chart.id.as_str(),
        "title": chart.title,
        "quantity": chart.quantity,
        "mark": chart.mark.keyword(),
        "series": strings(&chart.series),
        "right": strings(&chart.right),
        "isLog": chart.is_log,
        "views": list(&chart.views, |view| json!(view.keyword())),
        "from": text(chart.from.as_ref()),
        "to": text(chart.to.as_ref()),
        "emphasis": chart.emphasis.as_ref().map(|id| id.as_str()),
        "annotations": list(&chart.annotations, annotation),
    }))
}

fn annotation(annotation: &Annotation) -> Value {
    let at = |kind: &str, series: &dyn ToString, period: &Period, text: Option<&str>| json!({ "kind": kind, "series": series.to_string(), "at": period.to_string(), "text": text });
    let mut value = match &annotation.subject {
        Subject::Rank(series, period) => at("rank", series, period, None),
        Subject::Point(series, period, text) => at("point", series, period, Some(text)),
        Subject::Reference(series, period, text) => at("reference", series, period, Some(text)),
        Subject::Range(from, to, text) => {
            json!({ "kind": "range", "from": from.to_string(), "to": to.to_string(), "text": text })
        }
        Subject::Threshold(value, text) => json!({ "kind": "threshold", "value": value, "text": text }),
    };
    value["view"] = json!(annotation.view.map(|view| view.keyword()));
    object(value)
}

fn sentiment(it: &Sentiment) -> Value {
    json!({
        "asOf": text(it.as_of.as_ref()),
        "scale": it.scale.as_ref().map(|scale| json!([scale.min, scale.max])),
        "bands": it.scale.as_ref().map(|scale| list(&scale.bands, |band| json!({ "label": band.label, "to": band.to }))),
        "label": it.label,
        "score": it.score,
        "tickers": list(&it.tickers, |it| json!({ "company": it.company.as_str(), "score": it.score })),
    })
}

fn scenarios(it: &Scenarios) -> Value {
    json!({
        "title": it.title, "note": it.note, "from": it.from.to_string(), "to": it.to.to_string(),
        "assumptions": list(&it.assumptions, |it| json!({ "name": it.name, "series": it.series.as_str(),
            "measure": it.measure.keyword(), "as": it.path.keyword() })),
        "cases": list(&it.cases, |it| json!({ "name": it.name, "summary": it.summary, "values": it.values })),
    })
}

fn block(block: &Block) -> Value {
    match block {
        Block::Paragraph(words) => prose(words),
        Block::List(it) => json!({ "list": list(&it.items, prose), "isOrdered": it.is_ordered }),
        Block::Table(it) => {
            json!({ "caption": it.caption.as_ref().map(prose), "header": list(&it.header, prose),
            "rows": list(&it.rows, |row| list(row, prose)) })
        }
        Block::Quote(it) => json!({ "quote": prose(&it.words), "by": it.by }),
    }
}

fn prose(prose: &Prose) -> Value {
    inlines(&prose.0)
}

fn inlines(parts: &[Inline]) -> Value {
    list(parts, |part| match part {
        Inline::Text(text) => json!(text),
        Inline::Emphasis(inner) => json!({ "emphasis": inlines(inner) }),
        Inline::Strong(inner) => json!({ "strong": inlines(inner) }),
        Inline::Link(link, inner) => json!({ "link": link.as_str(), "words": inlines(inner) }),
        Inline::Figure(reference, inner) => {
            json!({ "figure": reference.to_string(), "words": inlines(inner) })
        }
    })
}

fn per(per: &Per) -> String {
    match per {
        Per::Time(frequency) => frequency.keyword().to_owned(),
        Per::Week => "week".to_owned(),
        Per::Share => "share".to_owned(),
        Per::Other(one) => format!("other: {one}"),
    }
}

fn unit(unit: Unit) -> String {
    match unit {
        Unit::Money(currency, scale) => format!("{} {}", scale.keyword(), currency.code()),
        Unit::Count(scale) => format!("{} things", scale.keyword()),
        Unit::Symbol(symbol, scale) => format!("{} {symbol}", scale.keyword()),
        other => format!("{other:?}"),
    }
}

fn list<T>(items: &[T], value: impl Fn(&T) -> Value) -> Value {
    Value::Array(items.iter().map(value).collect())
}

fn strings(items: &[impl ToString]) -> Value {
    list(items, |item| json!(item.to_string()))
}

fn text(value: Option<&impl ToString>) -> Option<String> {
    value.map(ToString::to_string)
}

/// An object without what is not there.
fn object(value: Value) -> Value {
    let Value::Object(fields) = value else { return value };
    let is_there = |value: &Value| match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        _ => true,
    };
    Value::Object(fields.into_iter().filter(|(_, value)| is_there(value)).collect())
}

/// Writes a value on one line where it fits, else each of its parts on a line of its own.
fn write(value: &Value, depth: usize, out: &mut String) {
    let line = value.to_string();
    if line.len() <= LINE && depth > 0 || !(value.is_array() || value.is_object()) {
        out.push_str(&line);
        return;
    }
    let indent = "  ".repeat(depth + 1);
    let parts: Vec<(String, &Value)> = match value {
        Value::Array(items) => items.iter().map(|item| (String::new(), item)).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, field)| (format!("\"{name}\": "), field)).collect()
        }
        _ => Vec::new(),
    };
    let (open, close) = if value.is_array() { ('[', ']') } else { ('{', '}') };
    out.push(open);
    for (at, (name, part)) in parts.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.push_str(&indent);
        out.push_str(name);
        // Of many numbers one a line would be a column without end.
        if part.as_array().is_some_and(|items| items.len() > LISTED && items.iter().all(|it| it.is_number()))
        {
            out.push_str(&part.to_string());
        } else {
            write(part, depth + 1, out);
        }
    }
    out.push_str(&format!("\n{}{close}", "  ".repeat(depth)));
}
