/**
 * The voice of this device for a language. Some browsers bring voices that send each sentence to their maker: those are no
 * voices to us, for nobody else hears what a resident reads.
 * @param language BCP 47; whatever the country
 * @returns the first one, if there is one
 */
export const voiceFor = (language: string): SpeechSynthesisVoice | undefined =>
  speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.slice(0, 2) === language.slice(0, 2));
