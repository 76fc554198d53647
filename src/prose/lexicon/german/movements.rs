//! Words for a rise, a fall or no change, in German.

use crate::claims::Direction::{self, Down, Flat, Up};
use crate::prose::lexicon::types::Form;
use crate::prose::phrases::Table;

pub(super) const DIRECTIONS: Table<(Direction, Form)> = &[
    ("nachgab|einbrach|zurückging|zurückgingen|abnahm|abnahmen", (Down, Form::Verb)),
    ("zulegte|zulegten|zunahmen|zunahm|aufgestockt|hochgefahren|vergrößerte|vergrößerten", (Up, Form::Verb)),
    (
        "stürzte|stürzten|sackte|sackten|gesackt|eingebüßt|büßte|verlor|verloren|abgerutscht|geschmolzen|schmolz|schmolzen|abgenommen|nachgegeben|verfehlte|knickte",
        (Down, Form::Verb),
    ),
    (
        "schnellte|schoss|schossen|nach oben|hochgeschnellt|erholte|erholten|ausgeweitet|ausgebaut|zulegen|anzog|anstieg",
        (Up, Form::Verb),
    ),
    ("abgebaut|gestrichen|niedriger", (Down, Form::Adverb)),
    (
        "hochgeschraubt|stieg|stiegen|steigt|gestiegen|steigerte|steigerten|gesteigert|wuchs|wuchsen|\
    wächst|gewachsen|erhöhte|erhöhten|erhöht|kletterte|kletterten|zugelegt|zugenommen|\
    verbesserte|verbessert|sprang|zog an",
        (Up, Form::Verb),
    ),
    ("üppiger|kräftiger|reichlicher|über|besser|breiter|größer|stärker|mehr", (Up, Form::Comparative)),
    (
        "magerer|dünner|geringer|dürftiger|unter|schlechter|schmaler|kleiner|schwächer|weniger",
        (Down, Form::Comparative),
    ),
    (
        "nahezu unverändert|kaum verändert|weitgehend unverändert|fast unverändert|unverändert|stabil",
        (Flat, Form::Adverb),
    ),
    ("wachstum|anstieg|zuwachs|plus|steigerung|zunahme", (Up, Form::Noun)),
    ("höher", (Up, Form::Adverb)),
    (
        "sank|sanken|sinkt|gesunken|fiel|fielen|fällt|gefallen|schrumpfte|schrumpften|geschrumpft|\
    rutschte|brach ein|eingebrochen|zurückgegangen|verringerte|verringert|reduzierte|\
    verschlechterte",
        (Down, Form::Verb),
    ),
    ("rückgang|minus|einbruch|abnahme", (Down, Form::Noun)),
    ("stagnierte|stagnierten|blieb stabil|blieb unverändert|blieb nahezu unverändert", (Flat, Form::Verb)),
];
