//! Words for a rise, a fall or no change, in English.

use crate::claims::Direction::{self, Down, Flat, Up};
use crate::prose::lexicon::types::Form;
use crate::prose::phrases::Table;

pub(super) const DIRECTIONS: Table<(Direction, Form)> = &[
    ("off", (Down, Form::Adverb)),
    (
        "thinner|fewer still|lighter|slimmer|short|shorter|slower|poorer|cheaper|leaner",
        (Down, Form::Comparative),
    ),
    ("multiplied|enlarged|broadened|reached for higher|took off", (Up, Form::Verb)),
    (
        "downtick|downturn|setback|retreat|dive|slide|cut|collapse|decrease|loss of momentum|shrinkage",
        (Down, Form::Noun),
    ),
    (
        "net addition|addition|uptick|upswing|advance|climb|hike|boost|uplift|rebound|recovery|upturn",
        (Up, Form::Noun),
    ),
    (
        "practically unchanged|essentially flat|largely unchanged|roughly flat|steady|plateaued",
        (Flat, Form::Adverb),
    ),
    (
        "recovered|built up|firmed|skyrocketed|ballooned|mounted|crept up|shot up|piled up|went higher|doubled up|rocketed|accelerated|lifted|hiked|boosted|raised|ramped up|mushroomed|burgeoned|perked up|snapped back|turned up|trended higher|bulked up|stepped up|hit higher|notched up|rallied",
        (Up, Form::Verb),
    ),
    (
        "sagged|retreated|nosedived|plummeted|pared|slashed|stagnated downwards|weighed|crumbled|ebbed|deteriorated|worsened|shrivelled|skidded|halted lower|diminished|lessened|cooled|abated|collapsed|cratered|dived|sunk|dwindles",
        (Down, Form::Verb),
    ),
    (
        "vaulted|bounced|bounced back|sprang|put on|tacked on|swung up|won back|clawed back|marched up|turned upwards|inched back|bulged",
        (Up, Form::Verb),
    ),
    (
        "took away|takes away|take away|gave back|gives back|give back|undershot|trailed|lagged|melted away|pruned|slimmed down|thinned out|whittled down|backed off|gave up|given up|squeezed|trimmed|trims",
        (Down, Form::Verb),
    ),
    ("widening|rise|increase|growth|jump|surge|gain|expansion|improvement", (Up, Form::Noun)),
    ("narrowing|fall|decline|decrease|drop|plunge|slump|contraction|dip|reduction", (Down, Form::Noun)),
    (
        "contracting|shrinking|slowing|easing|narrowing|sliding|shrunk|fallen|falling|declining|dropping",
        (Down, Form::Participle),
    ),
    (
        "inched up|grows|quickened|accelerated to|swelled|added|rose|rises|increased|increases|grew|\
    climbed|jumped|surged|soared|gained|advanced|expanded|widened|improved|rebounded|\
    strengthened|leapt|leaped|rallied|edged up|ticked up|went up|picked up|jump*|climb*|surge*|\
    soar*|rebound*",
        (Up, Form::Verb),
    ),
    (
        "dwindled|thinned|softened|moderated|retreated|receded|eroded|inched down|slowed to|came down|\
    come down|shed|fell|falls|declined|declines|decreased|dropped|slipped|slid|sank|tumbled|\
    plunged|slumped|shrank|contracted|narrowed|eased|weakened|dipped|lost|reduced|cut|edged down|\
    went down|drop*|slip*|tumbl*|plung*|slid*|sink*",
        (Down, Form::Verb),
    ),
    (
        "heavier|fatter|richer|dearer|quicker|faster|above|better|wider|larger|stronger|greater|bigger|more",
        (Up, Form::Comparative),
    ),
    ("below|under|worse|narrower|smaller|weaker|shy|less|fewer", (Down, Form::Comparative)),
    (
        "virtually unchanged|little changed|broadly flat|broadly stable|broadly unchanged|flat|\
    unchanged",
        (Flat, Form::Adverb),
    ),
    (
        "expanding|widening|improving|accelerating|risen|rising|increasing|grow|grown|growing|climbing",
        (Up, Form::Participle),
    ),
    ("up|higher|ahead", (Up, Form::Adverb)),
    ("down|lower", (Down, Form::Adverb)),
    (
        "was flat|were flat|was broadly flat|was little changed|were little changed|was unchanged|\
    were unchanged|was stable|held steady|stagnated|remained flat|stayed flat",
        (Flat, Form::Verb),
    ),
];
