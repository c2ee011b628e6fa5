// ForbiddenData.java in the page, while the agent types; forbidden-data-vectors.csv holds both to the same answers.
(() => {
  "use strict";

  const raw = String.raw;
  const form = digits => new RegExp(raw`(?<!\d)(?=(${digits.replaceAll("_", "[ .-]{0,3}")})(?!\d))`, "g");
  const secret = next => new RegExp(raw`(?<![\p{L}\d])(?:mots?[ -]{0,2}de[ -]{0,2}passe|mdp|password`
    + raw`|codes?[ -]{0,2}(?:secret|confidentiel)s?)(?![\p{L}\d])${next}`, "giu");

  const NIR = form(raw`[1-478]_\d\d_(?:0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)_(?:0[1-9]|[1-9]\d|2_[ABab])`
    + raw`(?:_\d{3}_\d{3}|_\d\d_\d\d_\d\d)(?:_\d\d)?`);
  const TAX_NUMBER = form(raw`[0-3]\d_\d\d_\d{3}_\d{3}_\d{3}`);
  const CARD = form(raw`(?:\d{4}_\d{4}_\d{4}_\d{4}|\d{4}[ .-]\d{6}[ .-]\d{5}|\d{13,19})`);
  const NETWORK = new RegExp(raw`^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[0-2])\d{13}`
    + raw`|3[47]\d{13}|35\d{14}|(?:5[06-9]|6\d)\d{11}(?:\d{2,6})?)$`);
  const RUN = /(\d(?:[ .-]{0,3}(?:\d|(?<=2[ .-]{0,3})[ABab]))*)/g;
  const EVEN = /^(?:\d(?:[ .-]\d)+|\d\d(?:[ .-]\d\d)+(?:[ .-]\d)?|\d{4}(?:[ .-]\d{4})+(?:[ .-]\d{1,3})?)$/;
  const KNOWN_NUMBER = new RegExp(raw`\b([1-478](?:[ .-](?:\d\d|2[AB])){6,7}|[1-478]\d\d[ .-]0\d{9}[ .-]\d\d)\b`
    + raw`|\b(?:0?[1-9]|[12]\d|3[01])[ ./-](?:0?[1-9]|1[0-2])[ ./-](?:19|20)\d\d\b`
    + raw`|\b(?:19|20)\d\d[ ./-](?:0[1-9]|1[0-2])[ ./-](?:0[1-9]|[12]\d|3[01])\b`
    + raw`|\b(?:0|(?:00)?33[ .-]?)[1-9](?:\d{8}|(?:[ .-]\d\d){4})\b|\b(?:\d{3}[ .-]){3}\d{5}\b|\b\d{14}\b`, "gi");
  const IBAN = new RegExp(raw`(?<![\p{L}\d])(?:[Ii][Bb][Aa][Nn][ .:-]{0,3})?`
    + raw`(?=((?:[A-Za-z]{2}|(?:FR|MC)[ .-]{1,3})\d\d(?:[ .-]{0,3}[A-Za-z\d]){11,30}))`, "gu");
  const FRENCH_IBAN = /^(?:FR|MC)(?:\d{12}[A-Z\d]{11}\d\d|\d{20})/;
  const NEXT = secret(raw`(?=((?:[ >("'«-]|est |[:=]\n?){1,8})([^ \n]{1,64})((?<![.,;!?)»]) [^ \n.,;:!?(»/-])?)`);
  const FURTHER = secret(raw`(?=[ -]((?:[^:=\n.,;!?]|\.(?! )){1,30}?)(?:[:=]| est )[ \n("'«]{0,3}([^ \n]{1,64}))`);
  const EVERYDAY = /^(?:\d\d?[h:]\d*(?:-\d\d?[h:]\d*)?|\d{1,4}[/.-]\d\d?(?:[/.-]\d{2,4})?|0\d{9}|\d{5})$/i;
  const ORDINARY = new RegExp("^(?:accompagn|bloqu|chang|compt|debloqu|demand|doctolib|erron|expir|france|identi"
    + "|impossible|impots|inconn|incorrect|invalid|messagerie|modif|necessaire|nouveau|obligatoire|oubli|perdu|problem"
    + "|pronote|provisoire|recup|refai|refus|reinit|renouv|retrouv|secur|temporaire|trans|usager|valid)", "i");

  function forbiddenDataIn(text) {
    const plain = text.normalize("NFKC").replace(/\p{Nd}/gu, digit => valueOf(digit.codePointAt(0)))
      .replace(/\p{Cf}/gu, "").replace(/[\r\u0085\u2028\u2029]/g, "\n").replace(/[\p{Zs}\t]/gu, " ")
      .replace(/[\p{Pd}\u2212]/gu, "-").replace(/[·•]/g, ".");
    const ibans = written(IBAN, plain).filter(isIban);
    const numbers = ibans.reduce((rest, iban) => rest.replaceAll(iban, "|"), plain)
      .replace(KNOWN_NUMBER, (found, nir = "") => nir + "|");
    const found = {
      NIR: candidates(NIR, numbers, hasNirKey).some(isNir),
      TAX_NUMBER: candidates(TAX_NUMBER, numbers, hasTaxKey).some(isTaxNumber),
      IBAN: ibans.length > 0,
      CARD: candidates(CARD, numbers, () => false).some(isCard),
      PASSWORD: [...plain.matchAll(NEXT)].some(isSecret) || [...plain.matchAll(FURTHER)].some(isFurtherSecret),
    };
    return Object.keys(found).filter(kind => found[kind]);
  }

  const valueOf = digit => (/\p{Nd}/u.test(String.fromCodePoint(digit - 1)) ? 1 + valueOf(digit - 1) : 0);
  const compact = number => number.replace(/[ .-]/g, "");
  const written = (form, text) => [...text.matchAll(form)].map(found => found[1]);
  const candidates = (form, numbers, hasKey) => [...written(form, numbers), ...written(RUN, numbers)
    .filter(run => written(form, compact(run))[0] === compact(run) && (EVEN.test(run) || hasKey(compact(run))))
    .map(compact)];

  const isNir = nir => hasNirKey(compact(nir))
    || !/^(?:\d{5}[ .-]+\d{5}|\d{10}[ .-])/.test(nir) && (compact(nir).length === 13 || !isCard(nir));
  const hasNirKey = nir => nir.length === 15 && 97 - (inDigits(nir).slice(0, 13) % 97) === Number(nir.slice(13));
  const inDigits = nir => nir.replace(/2A/i, "19").replace(/2B/i, "18");
  const isTaxNumber = tax => hasTaxKey(compact(tax)) || tax.search(NIR) !== 0;
  const hasTaxKey = tax => tax.slice(0, 10) % 511 === Number(tax.slice(10));
  const isCard = number => NETWORK.test(compact(number)) && [...compact(number)].reverse().reduce(luhn, 0) % 10 === 0;
  const luhn = (sum, digit, i) => sum + (i % 2 ? digit * 2 - (digit > 4 ? 9 : 0) : Number(digit));
  const isIban = number => number.toUpperCase().split(/[ .-]+/)
    .some((group, i, groups) => FRENCH_IBAN.test(groups.join("")) || hasIbanKey(groups.slice(0, i + 1).join("")));
  const hasIbanKey = iban => iban.length > 14 && iban.replace(/\D/g, "").length * 2 >= iban.length
    && [...iban.slice(4), ...iban.slice(0, 4)].reduce(modulo97, 0) === 1;
  const modulo97 = (rest, character) => Number(`${rest}${parseInt(character, 36)}`) % 97;

  const isStrong = word => /^(?=.*[\d@#$%&*=_^~|<>{}€£!?]).{4,}$/u.test(word);
  const trimmed = word => word.replace(/[.,;:!?)»"'+]+$/, "");
  const isSecret = ([, link, word, follower]) => isStrong(trimmed(word)) && !EVERYDAY.test(trimmed(word))
    || /[:=]|est/i.test(link) && (isStrong(trimmed(word)) || !follower && isUnusual(trimmed(word)));
  const isUnusual = word => /^[a-z]{6,}$/i.test(word) && !ORDINARY.test(word);
  const isFurtherSecret = ([, words, word]) => isStrong(trimmed(word)) && /^(?=.*\p{L}).{6,}$/u.test(trimmed(word))
    && !EVERYDAY.test(trimmed(word)) && !/oubli|perdu|dossier|r[ée]f|num|n°|rdv/i.test(words);

  function check({ target: field }) {
    if (!field.matches?.("textarea[data-no-forbidden], input[data-no-forbidden]")) return;
    const sentences = forbiddenDataIn(field.value)
      .map(kind => field.getAttribute(`data-forbidden-${kind.toLowerCase().replace("_", "-")}`)).join(" ");
    const region = document.querySelector(`[data-forbidden-for="${CSS.escape(field.id)}"]`);
    field.setCustomValidity(sentences);
    region.hidden = !sentences;
    if (region.textContent !== sentences) region.textContent = sentences;
  }

  if (typeof document !== "undefined") ["input", "focusout"].forEach(type => document.addEventListener(type, check));
  if (typeof module !== "undefined") module.exports = { forbiddenDataIn };
})();
