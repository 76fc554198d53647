//! What series are about, in English.

use crate::prose::lexicon::concept::Concept;
use crate::prose::phrases::Table;

pub(super) const CONCEPTS: Table<Concept> = &[
    ("capital projects|plant and equipment|property and equipment", Concept::CapitalExpenditure),
    ("before tax", Concept::PretaxProfit),
    ("pending orders|orders on its books|orders on the books", Concept::Backlog),
    ("turned over|turning over|invoiced", Concept::Revenue),
    ("topline revenue|top line sales|receipts|takings", Concept::Revenue),
    ("orders booked|incoming orders|order inflows|orders booked in|contract wins", Concept::Orders),
    (
        "profits before tax|pre tax earnings|pretax earnings|pretax income|pre tax income|pre tax profits|loss before tax",
        Concept::PretaxProfit,
    ),
    (
        "net result|after tax profit|earnings after tax|bottom line profit|net profits|net losses",
        Concept::NetProfit,
    ),
    ("payroll|head count|number of employees|staffing|staff numbers|manpower|team", Concept::Headcount),
    ("locations|outlets|branches|restaurants|points of sale", Concept::Stores),
    ("net borrowings|borrowings|net indebtedness", Concept::Debt),
    (
        "unfilled orders|work on hand|work in hand|unexecuted orders|contracted backlog|pipeline of orders|firm orders",
        Concept::Backlog,
    ),
    ("invested|capital outlays|outlays|capital outlay|capital budget", Concept::CapitalExpenditure),
    (
        "revenue from operations|revenues from operations|topline|revenue|revenues|sales|turnover|\
    top line",
        Concept::Revenue,
    ),
    (
        "operating level|income from operations|operating losses|operating results|ebita|operating income|\
    operating profit|operating profits|operating loss|operating earnings|operating result|ebit",
        Concept::OperatingProfit,
    ),
    (
        "orders on hand|order bank|backlog|order backlog|order book|orders in hand|\
    remaining performance obligations",
        Concept::Backlog,
    ),
    (
        "employed|persons|employee strength|headcount|employees|workforce|personnel|staff|people|colleagues",
        Concept::Headcount,
    ),
    (
        "store network|store estate|branch network|store base|stores|outlets|shops|store count",
        Concept::Stores,
    ),
    ("shares|stock|share price", Concept::SharePrice),
    ("book to bill", Concept::BookToBill),
    ("gross profit", Concept::GrossProfit),
    ("ebitda", Concept::Ebitda),
    ("pre tax profit|pretax profit|profit before tax|pre tax loss", Concept::PretaxProfit),
    (
        "net income|net profit|net loss|profit after tax|pat|net earnings|profit for the period|\
    bottom line",
        Concept::NetProfit,
    ),
    ("earnings per share|eps|per share|per diluted share", Concept::EarningsPerShare),
    ("dividend|dividend per share", Concept::Dividend),
    (
        "capex|capital expenditure|capital expenditures|capital spending|capital investment|\
    investments",
        Concept::CapitalExpenditure,
    ),
    ("r & d|research and development", Concept::ResearchSpending),
    ("order intake|ordered for|orders received|new orders|order inflow|bookings|orders", Concept::Orders),
    ("gross margin", Concept::GrossMargin),
    ("operating margin|operating profit margin|ebit margin|ebita margin", Concept::OperatingMargin),
    ("ebitda margin", Concept::EbitdaMargin),
    ("net margin|pat margin|net profit margin", Concept::NetMargin),
    ("margin|margins", Concept::Margin),
    ("burn*|free cash flow|cash flow|operating cash flow", Concept::CashFlow),
    ("cash|net cash", Concept::Cash),
    ("net debt|debt", Concept::Debt),
    ("leverage|net debt to ebitda", Concept::Leverage),
    ("inventory|inventories", Concept::Inventory),
    ("customers|subscribers", Concept::Customers),
    ("deliveries|volumes|volume|shipments", Concept::Volume),
    ("total assets|assets under management", Concept::Assets),
    ("loans|loan book", Concept::Loans),
    ("deposits", Concept::Deposits),
];
