param location string =
resource app 'Microsoft.App/containerApps@2025-07-01' = {
  name: nowhere
