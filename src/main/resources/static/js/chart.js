// Draws the curve of a table[data-chart="line"] above it: a series a column, a point a row. The table stays as it is.
(() => {
  const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7'];
  const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect'];

  const value = (cell) => {
    const digits = cell.textContent.replace(/\D/g, '');
    return digits === '' ? null : Number(digits);
  };

  const colourOf = (element) => getComputedStyle(element).color;

  const series = (table, accent) => {
    const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent);
    return names.map((name, at) => {
      const last = at === names.length - 1;
      return {
        name,
        type: 'line',
        data: [...table.tBodies[0].rows].map((row) => value(row.cells[at + 1])),
        color: last ? accent : COLOURS[at % COLOURS.length],
        symbol: SYMBOLS[at % SYMBOLS.length],
        symbolSize: last ? 9 : 7,
        lineStyle: { width: last ? 3 : 2 },
      };
    });
  };

  const options = (table, link) => {
    const ink = colourOf(table);
    const text = { color: ink };
    return {
      animation: false,
      aria: { enabled: true, label: { description: table.caption.textContent } },
      textStyle: { fontFamily: getComputedStyle(table).fontFamily, fontSize: 13 },
      legend: { textStyle: text, top: 0 },
      grid: { left: 48, right: 24, top: 40, bottom: 32 },
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      xAxis: {
        type: 'category',
        data: [...table.tBodies[0].rows].map((row) => row.cells[0].textContent),
        axisLabel: text,
      },
      yAxis: { type: 'value', min: 0, axisLabel: text, splitLine: { lineStyle: { color: ink, opacity: 0.15 } } },
      series: series(table, colourOf(link)),
    };
  };

  for (const table of document.querySelectorAll('table[data-chart="line"]')) {
    const place = document.createElement('div');
    place.className = 'chart';
    table.parentElement.before(place);
    const chart = echarts.init(place, null, { renderer: 'svg' });
    const draw = () => chart.setOption(options(table, document.querySelector('main p a')), true);
    draw();
    new ResizeObserver(() => chart.resize()).observe(place);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  }
})();
