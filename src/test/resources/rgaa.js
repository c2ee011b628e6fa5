/* What a script can say of a criterion of RGAA 4.1 on the page that is open: null where nothing is concerned, else the faults found. */
() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      && element.getBoundingClientRect().width > 1;
  const brief = element => element.outerHTML.replace(/\s+/g, ' ').slice(0, 110);
  const none = selector => all(selector).length ? all(selector).map(brief) : null;
  const faults = (found, fault) => found.length ? found.filter(fault).map(brief) : null;
  const named = element => (element.getAttribute('aria-label')
      || (element.getAttribute('aria-labelledby') || '').split(' ').map(id => document.getElementById(id)?.textContent).join(' ')
      || element.labels?.[0]?.textContent || element.textContent || element.getAttribute('alt') || element.value || '').trim();

  const fields = all('input:not([type=hidden]):not([type=submit]), select, textarea');
  const choices = fields.filter(field => ['radio', 'checkbox'].includes(field.type));
  const groups = all('fieldset, [role=group], [role=radiogroup]').filter(group => group.querySelector('input, select, textarea'));
  const tables = all('table');
  const headings = all('h1, h2, h3, h4, h5, h6').filter(shown);
  const links = all('a[href]').filter(shown);
  const meaningful = all('img:not([alt=""]), svg[role=img], [role=img], area');
  const text = element => element.textContent.trim();

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminance = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    const linear = part => part <= 10.31 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    return a < 250 ? null : 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const behind = element => {
    for (let one = element; one; one = one.parentElement) {
      const found = luminance(getComputedStyle(one).backgroundColor);
      if (found !== null) {
        return found;
      }
    }
    return luminance('white');
  };
  const contrast = (one, other) => one === null ? 1 : (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const stands = field => {
    const style = getComputedStyle(field);
    const around = behind(field.parentElement);
    const border = parseFloat(style.borderBottomWidth) > 0 ? contrast(luminance(style.borderBottomColor), around) : 1;
    return Math.max(border, contrast(luminance(style.backgroundColor), around)) >= 3;
  };

  const jumps = headings.filter((heading, i) => i > 0 && +heading.tagName[1] > +headings[i - 1].tagName[1] + 1);
  const byName = Map.groupBy(links, link => named(link));
  const sameWords = [...byName].filter(([name, same]) => new Set(same.map(link => link.href)).size > 1
      && !same.every(link => link.closest('tr, li, dd, p, figure') || link.getAttribute('aria-describedby')));
  const ids = Map.groupBy(all('[id]'), element => element.id);
  const byRadio = Map.groupBy(choices.filter(choice => choice.type === 'radio'), radio => radio.name);
  const looseRadios = [...byRadio].filter(([, radios]) => radios.length > 1
      && !radios.every(radio => radio.closest('fieldset, [role=group], [role=radiogroup]')));
  const headersOf = cell => cell.headers.split(' ').filter(id => id);
  const referred = new Set(all('[headers]').flatMap(headersOf));
  const looseHeaders = all('th').filter(text)
      .filter(header => header.scope ? !/^(col|row)$/.test(header.scope) : !referred.has(header.id));
  const lostCells = all('[headers]').filter(cell => headersOf(cell).some(id => !document.getElementById(id)));
  const required = all('main :is(input, select, textarea):required');
  const far = field => {
    const label = field.labels?.[0];
    if (!label || !shown(label) || !shown(field)) {
      return false;
    }
    const [f, l] = [field.getBoundingClientRect(), label.getBoundingClientRect()];
    return Math.max(l.top - f.bottom, f.top - l.bottom, l.left - f.right, f.left - l.right) > 40;
  };
  const plainLinks = all('main p a[href], main li a[href]').filter(shown)
      .filter(link => text(link.parentElement).length > text(link).length + 20)
      .filter(link => getComputedStyle(link).textDecorationLine === 'none' && getComputedStyle(link).borderBottomWidth === '0px');
  const skip = document.querySelector('body a[href]');

  return {
    '1.1': faults(meaningful, image => !named(image) && !image.querySelector('title')),
    '1.2': faults(all('img[alt=""], svg:not([role=img])'),
        image => image.matches('svg') ? !image.closest('[aria-hidden=true]') || image.querySelector('title') : image.title),
    '1.4': none('img[src*=captcha], input[name*=captcha]'),
    '1.5': none('img[src*=captcha], input[name*=captcha]'),
    '1.8': none('main img, input[type=image]'),
    '1.9': none('figure:has(img) figcaption'),
    '2.1': none('iframe, frame'),
    '2.2': none('iframe, frame'),
    '3.3': faults(fields.filter(shown).filter(field => !choices.includes(field)), field => !stands(field)),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map(n => ['4.' + n, none('audio, video, object, embed')])),
    '5.3': none('table[role=presentation], table[role=none]'),
    '5.4': faults(tables, table => !table.caption && !named(table)),
    '5.6': faults(tables, table => !table.querySelector('th')),
    '5.7': tables.length ? [...looseHeaders, ...lostCells].map(brief) : null,
    '5.8': none('table[role=presentation] th, table[role=none] th'),
    '6.1': sameWords.length ? sameWords.map(([name]) => name) : links.length ? [] : null,
    '6.2': faults(links, link => !named(link)),
    '8.1': document.doctype?.name === 'html' && document.compatMode === 'CSS1Compat' ? [] : ['doctype'],
    '8.2': [...ids].filter(([, same]) => same.length > 1).map(([id]) => 'id ' + id),
    '8.3': document.documentElement.lang ? [] : ['lang'],
    '8.4': document.documentElement.lang === 'fr' ? [] : ['lang'],
    '8.5': document.title.trim() ? [] : ['title'],
    '8.7': none('body [lang]'),
    '8.8': none('body [lang]'),
    '8.9': all('br + br, p:not([role]):empty, h1:empty, h2:empty, h3:empty, blockquote, center, font').map(brief),
    '8.10': none('[dir]'),
    '9.1': headings.filter(heading => heading.tagName === 'H1').length === 1 ? jumps.map(brief) : ['h1'],
    '9.2': ['header, [role=banner]', 'main', 'footer'].filter(part => all(part).filter(shown).length < 1)
        .concat(all('main').length > 1 ? ['two mains'] : []),
    '9.3': faults(all('ul, ol, dl'), list => [...list.children].some(child => !child.matches('li, dt, dd, div, script, template'))),
    '9.4': none('blockquote, q'),
    '10.1': all('[align], [bgcolor], [border], [cellpadding], [valign], [style], center, font, u, big').map(brief),
    '10.6': plainLinks.map(brief),
    '10.11': document.documentElement.scrollWidth > innerWidth + 1 ? ['sideways'] : [],
    '11.1': faults(fields, field => !field.labels?.length && !field.getAttribute('aria-label') && !field.getAttribute('aria-labelledby')
        && !field.title),
    '11.4': faults(fields, far),
    '11.5': choices.length ? looseRadios.map(([name]) => name) : null,
    '11.6': faults(groups, group => !text(group.querySelector('legend') || group).length
        || !group.querySelector('legend') && !named(group)),
    '11.9': faults(all('button, input[type=submit], [role=button]'), button => !named(button)),
    '11.10': required.length ? /à remplir/.test(text(document.querySelector('main'))) ? [] : required.map(brief) : null,
    '12.1': all('footer a[href$="/plan"]').length ? [] : ['no plan'],
    '12.7': skip && skip.hash && document.querySelector(skip.hash) ? [] : ['no link to the content'],
    '12.8': all('[tabindex]').filter(element => element.tabIndex > 0).map(brief),
    '13.2': all('a[target], form[target]').filter(element => !/^_(self|top)$/.test(element.target)).map(brief),
    '13.3': none('a[href$=".pdf"], a[href$=".odt"], a[href$=".docx"]'),
    '13.4': none('a[href$=".pdf"], a[href$=".odt"], a[href$=".docx"]'),
    '13.7': none('marquee, blink'),
    '13.8': document.getAnimations().filter(one => one.effect?.getTiming().iterations === Infinity).length ? ['moves'] : null,
  };
}
