// How large every chart is, in CSS pixels: as the widget draws it in a wide page.

export const WIDTH = 940;
export const HEIGHT = 340;
