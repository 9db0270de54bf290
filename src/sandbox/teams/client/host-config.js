// Sizes and spaces of a host like Teams. Colours are the page's own variables, so that light and dark are one.
const color = (name) => ({
  default: `var(--${name})`,
  subtle: name === 'ink' ? 'var(--soft)' : `var(--${name})`,
});
const foregroundColors = {
  default: color('ink'),
  dark: color('ink'),
  light: color('soft'),
  accent: color('accent'),
  good: color('good'),
  warning: color('warning'),
  attention: color('bad'),
};
const container = (name) => ({
  backgroundColor: `var(--fill-${name})`,
  borderColor: `var(--fill-${name})`,
  foregroundColors,
});

export const hostConfig = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: Object.fromEntries(
    ['default', 'emphasis', 'good', 'warning', 'attention', 'accent'].map((name) => [name, container(name)]),
  ),
  textStyles: {
    heading: { size: 'medium', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    columnHeader: {
      weight: 'bolder',
      size: 'default',
      color: 'default',
      isSubtle: false,
      fontType: 'default',
    },
  },
  factSet: {
    title: {
      color: 'default',
      size: 'default',
      isSubtle: true,
      weight: 'default',
      wrap: true,
      maxWidth: 140,
    },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 16,
  },
  inputs: {
    allowDynamicallyFilteredChoiceSet: true,
    debounceTimeInMilliSeconds: 250,
    label: {
      inputSpacing: 'small',
      requiredInputs: {
        color: 'default',
        size: 'default',
        weight: 'bolder',
        suffix: ' *',
        suffixColor: 'attention',
      },
      optionalInputs: { color: 'default', size: 'default', weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small', weight: 'default', spacing: 'small' },
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  textBlock: { headingLevel: 3 },
};
