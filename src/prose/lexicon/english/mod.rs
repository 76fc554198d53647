//! English.

mod movements;
mod quantities;

use super::small;
use super::types::{Basis, Lexicon, PeriodNames, UnitWord};
use crate::prose::phrases::Phrases;
use crate::units::{Frequency, Qualifier};

pub(super) static ENGLISH: Lexicon = Lexicon {
    decimal: '.',
    past_ending: "ed",
    scales: &[
        ("thousand|k", 1e3),
        ("million|mn|mln|m|mm", 1e6),
        ("billion|bn|bln|b", 1e9),
        ("trillion|trn|tn|t|lakh crore", 1e12),
        ("lakh", 1e5),
        ("crore|crores|cr", 1e7),
    ],
    currencies: &[
        ("dollars|us dollars", ("USD", 1.0)),
        ("cents|cent|¢|c|us cents|us cent", ("USD", 0.01)),
        ("australian dollars", ("AUD", 1.0)),
        ("canadian dollars", ("CAD", 1.0)),
        ("hong kong dollars", ("HKD", 1.0)),
        ("euros|euro", ("EUR", 1.0)),
        ("euro cents|euro cent|eurocents", ("EUR", 0.01)),
        ("pounds", ("GBP", 1.0)),
        ("pence|p", ("GBP", 0.01)),
        ("yen", ("JPY", 1.0)),
        ("rupees", ("INR", 1.0)),
        ("kronor|crowns|swedish kronor|swedish crowns", ("SEK", 1.0)),
        ("norwegian kroner|norwegian crowns", ("NOK", 1.0)),
        ("danish kroner|danish crowns", ("DKK", 1.0)),
        ("yuan", ("CNY", 1.0)),
        ("swiss francs|francs", ("CHF", 1.0)),
    ],
    units: &[
        ("%|percent|per cent|pc", UnitWord::Percent),
        (
            "percentage points|percentage point|percentage pts|points|point|pp|ppt|ppts|pts|% points",
            UnitWord::Points,
        ),
        ("basis points|basis point|bp|bps", UnitWord::BasisPoints),
        ("x|×|times|fold", UnitWord::Multiple),
    ],
    bounds_before: &[
        (
            "past|cleared|crossed|crossed the|topped the|surpassed the|exceeded the|passed the|cleared the|past the|\
        broke through|broke through the",
            Qualifier::MoreThan,
        ),
        (
            "topped|exceeded|surpassed|had exceeded|tops|exceeds|more than|better than|greater than|over|just over|\
        well over|slightly over|above|in excess of|upwards of|>",
            Qualifier::MoreThan,
        ),
        (
            "fell short of|nearly|almost|just under|just below|just shy of|less than|fewer than|under|\
        below|<",
            Qualifier::LessThan,
        ),
        (
            "close to|about|around|roughly|approximately|approx|approx .|some|circa|c .|ca .|~|≈",
            Qualifier::About,
        ),
        (
            "at least|no less than|not less than|no fewer than|not fewer than|a minimum of|≥",
            Qualifier::AtLeast,
        ),
        ("up to|at most|as much as|no more than|not more than|≤", Qualifier::AtMost),
    ],
    near: Phrases("nearly|almost|just over|slightly over|just under|just below|just shy of"),
    bounds_after: &[
        ("plus|or more|+", Qualifier::AtLeast),
        ("or less", Qualifier::AtMost),
        ("or so", Qualifier::About),
    ],
    multiples: &[
        ("septupled", 7.0),
        ("eightfold", 8.0),
        ("sevenfold", 7.0),
        ("sixfold", 6.0),
        ("doubled|doubling|doubles|double|twice|twofold", 2.0),
        ("tripled|tripling|trebled|trebling|threefold", 3.0),
        ("quadrupled|quadrupling|fourfold", 4.0),
        ("quintupled|fivefold", 5.0),
        ("tenfold", 10.0),
        ("halved|halving", 0.5),
    ],
    directions: movements::DIRECTIONS,
    separable: &[],
    by: Phrases("by"),
    to: Phrases(
        "generated|recorded|posted|reported|supplied|provided|registered|delivered|logged|averaged|booked|yielded|been|to|at|reached|reaching|totalled|totaled|was|were|hit|stood at|came to|is|are",
    ),
    of: Phrases("of"),
    from: Phrases(
        "relative to|as opposed to|in comparison with|in comparison to|set against|measured against|from|against|compared with|compared to|versus|vs|vs .|than",
    ),
    between: Phrases("between"),
    range: Phrases("to"),
    and: Phrases("and"),
    per_share: Phrases("per share|a share|per diluted share|per ordinary share|per ads|per basic share"),
    per_time: Phrases(
        "a year|per year|annually|a quarter|per quarter|a month|per month|annualised|annualized",
    ),
    superlatives: &[
        ("thinnest|leanest|poorest|feeblest|least", true),
        ("quickest|fattest|heftiest|richest|most", false),
        ("fewest|mildest|shallowest|lowest|slowest|weakest|smallest|worst|narrowest|thinnest", true),
        ("highest|fastest|strongest|largest|biggest|best|steepest|sharpest|quickest|widest|greatest", false),
    ],
    records: &[
        (
            "more than ever before|more than ever|higher than ever before|higher than ever|larger than ever|stronger than ever|more than in any quarter before it|more than in any quarter before|higher than in any quarter before|more than in any other quarter",
            false,
        ),
        (
            "lower than ever before|lower than ever|fewer than ever before|fewer than ever|weaker than ever",
            true,
        ),
        ("fresh low|fresh trough|recorded low", true),
        ("fresh high|fresh peak|fresh record|recorded high", false),
        ("new low|lowest yet|trough", true),
        (
            "new peak|new high|all time peak|biggest yet|highest yet|best yet|new all time high|more people than ever|peak",
            false,
        ),
        ("historic high|historical high", false),
        ("historic low|historical low", true),
        ("never been higher|never been better|never been stronger|never been larger", false),
        ("never been lower|never been weaker|never been smaller|never been worse", true),
        ("quarterly record|all time high|record|record high", false),
        ("all time low|record low", true),
    ],
    reach_in: Phrases("in|for|over|in the last|in the past|of the last|of the past|in at least|in more than"),
    such: &[
        (
            "so quickly|so fast|this fast|this quickly|so high|this high|so strong|this strong|so large|so well",
            false,
        ),
        ("so slowly|so low|this low|so weak|this weak|so small|so badly", true),
    ],
    within_period: Phrases("in the quarter|in the month"),
    after_run: Phrases(
        "after|following|followed|follows|snapped|ended|broke|snapping|ending|halting|breaking|halted|snaps|ends|breaks",
    ),
    each_of_last: Phrases(
        "in each of the last|in each of the past|in every one of the last|for each of the last|for each of the past",
    ),
    since: Phrases("since"),
    not_since: Phrases(""),
    unbroken: Phrases("unbroken|uninterrupted|without interruption|without a break"),
    history: Phrases("history"),
    denials: Phrases("not|never|rather than|instead of"),
    instead: Phrases("but"),
    growth_of: Phrases(""),
    wholes: Phrases(""),
    branches: Phrases(""),
    for_time: Phrases("for"),
    now: Phrases(
        "of this year|later|now|just ended|most recently|latest|currently|this time|today|since then",
    ),
    ended: Phrases("end of|close of|end|close"),
    highs: &[("high|peak", false), ("low|trough", true)],
    this_year: Phrases("of this year|of the current year|of this one"),
    small: small::ENGLISH,
    in_prospect: Phrases(
        "is expected|are expected|was expected|expected by|pencilled in|penciled in|achievable|within reach|in sight",
    ),
    ever: Phrases(
        "so far|recorded level|in any quarter before it|in any previous quarter|in any quarter before|in any earlier quarter|any previous quarter|yet|to date|ever recorded|since records began|in its published history|in company history|in its recorded history|in the group's history|\
        on record|ever|in its history|in the company's history",
    ),
    cardinals: &[
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("thirteen", 13),
        ("fourteen", 14),
        ("fifteen", 15),
        ("sixteen", 16),
        ("seventeen", 17),
        ("eighteen", 18),
        ("nineteen", 19),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
    ],
    ordinals: &[
        ("second", 2),
        ("third", 3),
        ("fourth", 4),
        ("fifth", 5),
        ("sixth", 6),
        ("seventh", 7),
        ("eighth", 8),
        ("ninth", 9),
        ("tenth", 10),
        ("eleventh", 11),
        ("twelfth", 12),
    ],
    periods: &[
        ("quarter|quarters|quarterly", Frequency::Quarter),
        ("month|months|monthly", Frequency::Month),
        ("year|years|annual|yearly", Frequency::Year),
    ],
    consecutive: Phrases("consecutive|straight|successive"),
    in_a_row: Phrases("on end|back to back|in a row|running|in succession|on the trot|straight"),
    things: Phrases(
        "persons|employees|people|staff|workers|colleagues|jobs|positions|stores|shops|outlets|branches|\
        restaurants|customers|clients|subscribers|users|members|accounts|vehicles|cars|aircraft|\
        units|homes|sites|shares|engineers|dealers|beds|stations|passengers|orders|wafers|tonnes|\
        tons|barrels|megawatts|full time equivalents|ftes|heads|trucks|turbines|machines|vessels|\
        ships|hotels|rooms|patents|plants",
    ),
    outlook: Phrases(
        "had pegged|pegged|surveyed|pencil in|price target|target price|pegs|penciled in|pencilled in|looking for|pointed to|expect|\
        expects|expected|expecting|guides|guided|forecasts|forecast|targets|targeting|will|would|\
        should|could|plan|plans|planned|aims|aiming|projected|projects net|projects revenue|projects sales|projects operating|it projects|company projects|management projects|board projects|group projects|projects that|projects a|anticipates|anticipated|\
        analysts|intends|sees|foresees|predicts|ambition",
    ),
    actuals: Phrases("actual|actually|delivered|in the event|in fact|came to|came in at|turned out"),
    to_come: Phrases(
        "pencilled in|penciled in|expected|forecast|predicted|estimated|projected|anticipated|will|would|should",
    ),
    full_year: Phrases("full year|for the year|year as a whole|annual"),
    benchmarks: Phrases(
        "our number|our estimate|our forecast|street|expectations|estimates|estimate|consensus|guidance|outlook|target|forecasts|budget",
    ),
    clauses: Phrases("while|but|whereas|although|though|as|after|because|which|despite|with|even"),
    abbreviations: Phrases(
        "Rs|c|ca|approx|vs|Inc|Corp|Ltd|Co|No|St|Mr|Ms|Dr|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|\
        incl|excl|est",
    ),
    months: &[
        ("january|jan", 1),
        ("february|feb", 2),
        ("march|mar", 3),
        ("april|apr", 4),
        ("may", 5),
        ("june|jun", 6),
        ("july|jul", 7),
        ("august|aug", 8),
        ("september|sept", 9),
        ("october|oct", 10),
        ("november|nov", 11),
        ("december|dec", 12),
    ],
    period_names: PeriodNames {
        quarter: Phrases("quarter"),
        ordinals: &[("first|1st", 1), ("second|2nd", 2), ("third|3rd", 3), ("fourth|4th", 4)],
        last_year: Phrases("of last year|of the previous year|of the prior year|last year"),
        three_months: Phrases("opening quarter|opening three months|first three months"),
        last: Phrases(
            "last quarter of|christmas quarter|closing quarter|final three months|closing three months|holiday quarter|final quarter",
        ),
        year_end: Phrases(
            "christmas|at new year|since new year|by new year|new year’s|end of last year|close of last year|end of the previous year|year end|turn of the year|end of the year|the year's end",
        ),
        mid_year: Phrases("mid"),
        of: Phrases("of"),
    },
    bases: &[
        (
            "during the quarter|on the quarter|on quarter|on the month|on month|quarter to quarter|from quarter to quarter|in the space of a quarter|within the quarter|in the course of the quarter",
            Basis::PeriodBefore,
        ),
        (
            "on a quarterly basis|quarterly basis|in three months|over the quarter|sequential|\
        sequentially|quarter on quarter|quarter over quarter|qoq|q o q|q / q|month on month|\
        month over month|mom",
            Basis::PeriodBefore,
        ),
        (
            "during the quarter under review|on an annual comparison|annual comparison|on year|on an annualised basis|annually|in a year|year on year|year over year|yoy|y o y|y / y|\
        on the year|over the year|on an annual basis",
            Basis::YearEarlier,
        ),
    ],
    moments: &[
        (
            "three months preceding|the three months before|preceding three months|prior three months|three months to december|the fourth quarter before",
            Basis::PeriodBefore,
        ),
        ("the one before|one before|the one preceding", Basis::PeriodBefore),
        (
            "the quarter prior|the immediately preceding quarter|the december quarter before|the month before|the previous three months",
            Basis::PeriodBefore,
        ),
        (
            "same stage last year|same stage a year earlier|same point last year|same point a year earlier|same time last year|a year prior|year prior|the year prior|like stage|comparable three months|same quarter of last year|same period of last year|same quarter last year|same period last year|same three months of last year|the year previous|this time last year|corresponding quarter|corresponding period|same period|same quarter|like period|like quarter|equivalent period|equivalent quarter|same months|same three months|comparable quarter|comparable period|year earlier period|twelve months ago|12 months ago|the prior year|a year previously|the year previously",
            Basis::YearEarlier,
        ),
        ("three months ago|three months before|a quarter ago|three months back", Basis::PeriodBefore),
        (
            "a year back|one year back|year ago quarter|previous fiscal year|prior fiscal year|the year before that",
            Basis::YearEarlier,
        ),
        (
            "year earlier quarter|prior year period|one year ago|last time|twelve months before|\
        a year earlier|a year ago|year earlier|year ago|last year|prior year|previous year|\
        the year before|twelve months earlier|12 months earlier|a year before|comparison period",
            Basis::YearEarlier,
        ),
        (
            "previous quarter|prior quarter|preceding quarter|last quarter|the quarter before|\
        a quarter earlier|three months earlier|previous three months|previous month|prior month|\
        a month earlier",
            Basis::PeriodBefore,
        ),
    ],
    share_of: Phrases("of"),
    share_verbs: Phrases(
        "constituted|constitutes|contributed|contributes|comprised|comprises|equalled|equaled|amounted to|accounted for|account for|accounts for|made up|makes up|represented|represents",
    ),
    paces: Phrases("quickly|fast|slowly|pace|fastest|slowest|quickest"),
    from_to: &[(Phrases("from"), Phrases("to"))],
    compared_nouns: Phrases(
        "following|when it reached|when they reached|when it totalled|when it stood at|when it was|when it came to|when they totalled|when they stood at|when they were|after a loss of|after losses of|after",
    ),
    compared: Phrases(
        "relative to|as opposed to|in comparison with|in comparison to|set against|measured against|those of|that of|from|against|compared with|compared to|versus|vs|vs .|up from|down from",
    ),
    trailing: Phrases(
        "twelve months through|12 months through|fiscal year just ended|financial year just ended|business year just ended|year just ended|in the past four quarters|the past four quarters|twelve months ended|twelve months to|12 months ended|rolling twelve month|rolling 12 month|rolling four quarter|rolling twelve months|fiscal year ended|fiscal year to|full year to|financial year ended|business year ended|in the year to|for the year to|for the year ended|in the year ended|over the year to|\
        trailing twelve month|past year's|four quarters to|four quarters through|four quarters ended|\
        twelve months ended|annual|past four quarters|in the last twelve months|\
        trailing twelve months|trailing year|trailing 12 months|twelve months to|12 months to|last twelve months|\
        last 12 months|past twelve months|last four quarters|\
        trailing four quarters",
    ),
    concepts: quantities::CONCEPTS,
    growth: Phrases("growth|growth rate"),
    fillers: Phrases(
        "diluted|basic|the|a|an|of|and|from|in|for|to|total|group|net|on|its|by|quarterly|annual|\
        reported|per|run|rate|operations|consolidated",
    ),
    strangers: Phrases("rival|competitor|competitors|peer|peers|sector|industry|market|street’s|street"),
    variants: Phrases(
        "organic|organically|underlying|adjusted|comparable|constant currency|constant currencies|\
        currency effects|like for like|pro forma|excluding",
    ),
    pronouns: Phrases("it|its|the figure|that figure|the total|they|the company|the group"),
    earlier_value: Phrases("what|that|those|the level|the figure|its|since"),
    as_much: Phrases("as large|as big|as strong|as great|as heavy|larger|bigger|as much|as many|as high"),
    losses_of: Phrases("loss of|losses of|deficit of"),
    parts_of: Phrases(
        "slice of|portion of|proportion of|percentage of|contribution to|weight in|weight of|share of",
    ),
    beyond: Phrases("above|below|short of|shy of|ahead of|over|behind"),
    on_base: Phrases("over the|on the|on"),
    segments: Phrases(
        "arm|subsidiary|joint venture|affiliate|domestic|overseas|international|foreign|export|online|digital|service|services|cloud|retail|\
        wholesale|product|products|subscription|advertising|licence|license|licensing|hardware|\
        software|equipment|aftermarket|semiconductor|automotive|consumer|industrial|enterprise|\
        commercial|residential|segment|divisional|unit|recurring|same store",
    ),
    respectively: Phrases("respectively"),
    equivalents: &[
        Phrases("online|web|internet|digital|e commerce|ecommerce|commerce"),
        Phrases("overseas|foreign|international|abroad"),
        Phrases("semiconductor|semiconductors|chip|chips"),
        Phrases("electric vehicle|electric vehicles|ev|evs"),
        Phrases("aftermarket|after market|spare parts|service"),
        Phrases("buyback|repurchase|buy back|bought back|buying back"),
        Phrases("dividend|payout"),
        Phrases("provision|charge"),
    ],
    its: Phrases("whose|its|their|the unit's|the division's"),
    over_the_last: Phrases(
        "over the last|over the past|in the last|in the past|for the last|during the last",
    ),
    losses: Phrases("lost|losing|loses|burn*|loss|losses|outflow|deficit|negative|in the red|into the red"),
};
