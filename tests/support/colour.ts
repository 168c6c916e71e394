// What two colours of a style sheet differ in light, as WCAG measures it.

type Channels = [red: number, green: number, blue: number];

const hex = /^#([\da-f]{6})$/i;
const hsl = /^hsla?\(\s*([\d.]+)[\s,]+([\d.]+)%[\s,]+([\d.]+)%(?:\s*[,/]\s*1)?\s*\)$/;

/** A colour without anything to see through, each channel from 0 to 1. */
function channelsOf(colour: string): Channels {
  const digits = hex.exec(colour)?.[1];
  if (digits)
    return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255) as Channels;
  const [hue, saturation, lightness] = (hsl.exec(colour)?.slice(1) ?? []).map(Number);
  if (hue === undefined) throw new Error(`Not a colour that can be measured: ${colour}`);
  const light = lightness! / 100;
  const reach = (saturation! / 100) * Math.min(light, 1 - light);
  const channel = (turn: number) => {
    const at = (turn + hue / 30) % 12;
    return light - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** From 1 (the same) to 21 (black on white). */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}
