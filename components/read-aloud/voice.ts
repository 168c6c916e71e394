/**
 * The voice of this browser for a language.
 * @param language BCP 47; whatever the country
 * @returns the first one, if there is one
 */
export const voiceFor = (language: string): SpeechSynthesisVoice | undefined =>
  speechSynthesis.getVoices().find(({ lang }) => lang.slice(0, 2) === language.slice(0, 2));
