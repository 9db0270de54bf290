// Sizes, spaces and colours of a host like Teams, in both lights.
const font = '"Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, sans-serif';

function palette(dark) {
  const pair = (color, subtle) => ({ default: color, subtle });
  return dark
    ? {
        default: pair('#ffffff', '#c3c3cc'),
        accent: pair('#a9adff', '#a9adff'),
        good: pair('#8fd694', '#8fd694'),
        warning: pair('#fbcf66', '#fbcf66'),
        attention: pair('#f79a9d', '#f79a9d'),
        light: pair('#ffffff', '#c3c3cc'),
        dark: pair('#ffffff', '#c3c3cc'),
      }
    : {
        default: pair('#242424', '#5c5c66'),
        accent: pair('#4f52b2', '#4f52b2'),
        good: pair('#0e700e', '#0e700e'),
        warning: pair('#8a4b00', '#8a4b00'),
        attention: pair('#b10e1c', '#b10e1c'),
        light: pair('#ffffff', '#f0f0f0'),
        dark: pair('#242424', '#5c5c66'),
      };
}

export function hostConfig(dark) {
  const foregroundColors = palette(dark);
  const container = (backgroundColor) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: font,
    supportsInteractivity: true,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 0 },
    separator: { lineThickness: 1, lineColor: dark ? '#4a4a52' : '#e0e0e6' },
    containerStyles: {
      default: container('transparent'),
      emphasis: container(dark ? '#33333a' : '#f5f5f8'),
      good: container(dark ? '#173a1a' : '#e7f4e4'),
      warning: container(dark ? '#4a3512' : '#fdf3e1'),
      attention: container(dark ? '#4d2023' : '#fdeaec'),
      accent: container(dark ? '#2f2f4a' : '#e8ebfa'),
    },
    factSet: {
      title: {
        color: 'default',
        size: 'default',
        isSubtle: true,
        weight: 'bolder',
        wrap: true,
        maxWidth: 110,
      },
      value: { color: 'default', size: 'default', wrap: true },
      spacing: 12,
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { color: 'default', size: 'default', weight: 'bolder', suffix: ' *' },
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
      showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    },
    textBlock: { headingLevel: 3 },
  };
}
