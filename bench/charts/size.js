// How large every chart is, in CSS pixels.

export const WIDTH = 980;
export const HEIGHT = 340;
