/** A goal with two steps, of which the second waits for the first. */
export const goal = (owner: string) => `
      - article:
        - paragraph: /^Doel 1/
        - heading "Ik wil weer slapen." [level=3]
        - list:
          - listitem:
            - paragraph: "/1: De post openen$/"
            - paragraph: Kan nu beginnen.
            - paragraph: "Wie doet dit: ${owner}"
          - listitem:
            - paragraph: "/2: Een lijst maken$/"
            - paragraph: /^Begint als .+ klaar is\\.$/
            - paragraph: "Wie doet dit: ${owner}"`;
