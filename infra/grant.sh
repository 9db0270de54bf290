#!/bin/sh
# Gives Usher's identity what it needs in Entra, and no more: the Graph permissions that are always needed, those of the
# features named, and the ownership of the groups that it manages. Says what it did; what is there already is left. Run
# it as often as you like, signed in with the Azure CLI as a Privileged Role Administrator (for the permissions) and an
# owner of the groups.
#
#   infra/grant.sh PRINCIPAL [--with PERMISSION]... [--group GROUP]...
#   infra/grant.sh PRINCIPAL --take PERMISSION
#
# PRINCIPAL   object id of the identity's service principal (the deployment's output USHER_PRINCIPAL_ID)
# PERMISSION  one of the table in docs/configure.md, such as Mail.Send
# GROUP       object id of a group that partners are let into
set -eu

ALWAYS='User.Read.All User.Invite.All'
GRAPH=00000003-0000-0000-c000-000000000000
URL=https://graph.microsoft.com/v1.0

die() {
  printf '%s\n' "$1" >&2
  exit 64
}
# Object ids and permissions are all that goes into a request.
id() { printf '%s' "$1" | grep -Eqi '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' || die "$1 is not an object id. Try: infra/grant.sh 6f0c9a52-0000-4000-8000-000000000001 --with Mail.Send"; }
permission() { printf '%s' "$1" | grep -Eq '^[A-Za-z]+(\.[A-Za-z]+)+$' || die "$1 is not a permission. Try: --with Mail.Send"; }

[ $# -gt 0 ] || die 'Whose permissions? Try: infra/grant.sh PRINCIPAL --with Mail.Send --group GROUP'
principal=$1
shift
id "$principal"
give=$ALWAYS groups='' take=''
while [ $# -gt 0 ]; do
  [ $# -gt 1 ] || die "$1 needs something after it."
  case $1 in
    --with) permission "$2"; give="$give $2" ;;
    --group) id "$2"; groups="$groups $2" ;;
    --take) permission "$2"; take="$take $2" ;;
    *) die "I do not know $1. There are --with PERMISSION, --group GROUP and --take PERMISSION." ;;
  esac
  shift 2
done
[ -z "$take" ] || give=''

ask() { az rest --only-show-errors --method get --url "$URL/$1" --query "$2" --output tsv; }
send() { az rest --only-show-errors --method "$1" --url "$URL/$2" ${3+--headers Content-Type=application/json --body "$3"} >/dev/null; }
# Of lines "name id", the id of that name; nothing where there is none.
idOf() { printf '%s\n' "$2" | awk -v name="$1" '$1 == name { print $2; exit }'; }

# Graph's own id, and that of each permission, are asked for: they are the tenant's to say.
graph=$(ask "servicePrincipals(appId='$GRAPH')?\$select=id" id)
roles=$(ask "servicePrincipals/$graph/appRoles" "value[?contains(allowedMemberTypes, 'Application')].[value, id]")
held=$(ask "servicePrincipals/$principal/appRoleAssignments" "value[?resourceId=='$graph'].[appRoleId, id]")
for name in $give $take; do
  [ -n "$(idOf "$name" "$roles")" ] || die "Graph has no application permission $name."
done

for name in $give; do
  role=$(idOf "$name" "$roles")
  if [ -n "$(idOf "$role" "$held")" ]; then
    echo "$name: held already"
  else
    send post "servicePrincipals/$principal/appRoleAssignments" "{\"principalId\":\"$principal\",\"resourceId\":\"$graph\",\"appRoleId\":\"$role\"}"
    echo "$name: granted"
  fi
done

for name in $take; do
  assignment=$(idOf "$(idOf "$name" "$roles")" "$held")
  if [ -z "$assignment" ]; then
    echo "$name: was not held"
  else
    send delete "servicePrincipals/$principal/appRoleAssignments/$assignment"
    echo "$name: taken away"
  fi
done

for group in $groups; do
  if [ -n "$(ask "groups/$group/owners?\$select=id" "value[?id=='$principal'].id")" ]; then
    echo "group $group: owner already"
  else
    send post "groups/$group/owners/\$ref" "{\"@odata.id\":\"$URL/servicePrincipals/$principal\"}"
    echo "group $group: made an owner"
  fi
done
echo 'A permission counts from the next token on: within a day, or after a restart. Then ask "npm run doctor".'
