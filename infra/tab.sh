#!/bin/sh
# Makes the registration that signs people in to Usher's tab in Teams, or brings it up to date: without a secret and
# without a permission of its own. Run it as often as you like, signed in with the Azure CLI as somebody who may
# register applications.
#
#   infra/tab.sh PUBLIC_URL [TAB_CLIENT_ID]
#
# PUBLIC_URL     where Teams reaches Usher, such as https://usher.example.com
# TAB_CLIENT_ID  the registration, where there is one; without it a new one is made, and its id printed
set -eu

die() {
  printf '%s\n' "$1" >&2
  exit 64
}
GUID='^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
[ $# -gt 0 ] || die 'Where is Usher? Try: infra/tab.sh https://usher.example.com'
printf '%s' "$1" | grep -Eq '^https://[A-Za-z0-9.-]+(:[0-9]+)?/?$' || die "$1 is not an https address. Try: infra/tab.sh https://usher.example.com"
host=${1#https://}
host=${host%/}
client=${2-}
[ -z "$client" ] || printf '%s' "$client" | grep -Eqi "$GUID" || die "$client is not the id of a registration."

if [ -z "$client" ]; then
  client=$(az ad app create --only-show-errors --display-name 'Usher tab' --sign-in-audience AzureADMyOrg --query appId --output tsv)
  echo "made the registration $client"
fi
object=$(az ad app show --only-show-errors --id "$client" --query id --output tsv)
# The scope has to be there before others may be let ask for it, so it goes in two steps.
body=$(sed -e "s/\${{PUBLIC_HOST}}/$host/; s/\${{TAB_CLIENT_ID}}/$client/" "$(dirname "$0")/tab.manifest.json")
first=$(printf '%s' "$body" | tr -d '\n' | sed -e 's/"preAuthorizedApplications": \[.*\]/"preAuthorizedApplications": []/')
for part in "$first" "$body"; do
  az rest --only-show-errors --method patch --url "https://graph.microsoft.com/v1.0/applications/$object" \
    --headers Content-Type=application/json --body "$part" >/dev/null
done
# So that it can be found, and consented to, in this tenant.
az ad sp show --only-show-errors --id "$client" --query id --output tsv >/dev/null 2>&1 ||
  az ad sp create --only-show-errors --id "$client" --query id --output tsv >/dev/null
echo "TAB_CLIENT_ID=$client"
echo "Write it into Usher's settings and into env/.env.dev, then package the app anew."
