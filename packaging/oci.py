#!/usr/bin/env python3
"""An OCI image of one layer, as an archive, without a daemon and without root.

    python3 packaging/oci.py FOLDER ARCHIVE CONTAINERFILE NAME:TAG

The folder becomes the layer. Of the Containerfile it takes EXPOSE, USER, ENTRYPOINT and CMD, so that this
and `docker build` make the same image. The same files give the same bytes: names are sorted, and times are
those of SOURCE_DATE_EPOCH.
"""

import datetime
import gzip
import hashlib
import io
import json
import os
import platform
import stat
import sys
import tarfile

EPOCH = int(os.environ.get('SOURCE_DATE_EPOCH', '0'))


def main(folder, archive, containerfile, name):
    layer = tar_of(folder)
    packed = gzip.compress(layer, 9, mtime=0)
    created = datetime.datetime.fromtimestamp(EPOCH, datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
    machine = {'x86_64': 'amd64', 'aarch64': 'arm64', 'arm64': 'arm64'}[platform.machine()]
    config = as_json({
        'created': created,
        'architecture': machine,
        'os': 'linux',
        'config': settings(containerfile),
        'rootfs': {'type': 'layers', 'diff_ids': [digest(layer)]},
        'history': [{'created': created, 'created_by': 'packaging/oci.py'}],
    })
    manifest = as_json({
        'schemaVersion': 2,
        'mediaType': 'application/vnd.oci.image.manifest.v1+json',
        'config': described('application/vnd.oci.image.config.v1+json', config),
        'layers': [described('application/vnd.oci.image.layer.v1.tar+gzip', packed)],
    })
    about = described('application/vnd.oci.image.manifest.v1+json', manifest)
    # `podman load` and `docker load` look for different names.
    tag = name.rsplit(':', 1)[-1]
    about['annotations'] = {'org.opencontainers.image.ref.name': tag, 'io.containerd.image.name': f'docker.io/library/{name}'}
    index = as_json({'schemaVersion': 2, 'mediaType': 'application/vnd.oci.image.index.v1+json', 'manifests': [about]})
    files = {'oci-layout': as_json({'imageLayoutVersion': '1.0.0'}), 'index.json': index}
    for blob in (packed, config, manifest):
        files[f'blobs/sha256/{digest(blob).split(":")[1]}'] = blob
    with tarfile.open(archive, 'w', format=tarfile.USTAR_FORMAT) as out:
        for path in sorted(files):
            out.addfile(entry(path, 0o644, len(files[path])), io.BytesIO(files[path]))
    print(f'{archive}: {os.path.getsize(archive)} bytes, {digest(manifest)}')


def tar_of(folder):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w', format=tarfile.PAX_FORMAT) as tar:
        for path in sorted(walk(folder)):
            about = os.lstat(os.path.join(folder, path))
            mode = stat.S_IMODE(about.st_mode)
            if stat.S_ISDIR(about.st_mode):
                info = entry(path, mode, 0)
                info.type = tarfile.DIRTYPE
                tar.addfile(info)
            elif stat.S_ISLNK(about.st_mode):
                info = entry(path, 0o777, 0)
                info.type, info.linkname = tarfile.SYMTYPE, os.readlink(os.path.join(folder, path))
                tar.addfile(info)
            else:
                with open(os.path.join(folder, path), 'rb') as file:
                    tar.addfile(entry(path, mode, about.st_size), file)
    return out.getvalue()


def walk(folder):
    for place, folders, files in os.walk(folder):
        for name in folders + files:
            yield os.path.relpath(os.path.join(place, name), folder)


def entry(path, mode, size):
    info = tarfile.TarInfo(path)
    info.mode, info.size, info.mtime = mode, size, EPOCH
    return info


def settings(containerfile):
    """What a Containerfile says of how the image is started; nothing else is understood."""
    config = {'WorkingDir': '/'}
    with open(containerfile, encoding='utf-8') as file:
        for line in file:
            word, _, rest = line.strip().partition(' ')
            if word in ('', '#', 'FROM', 'COPY') or word.startswith('#'):
                continue
            if word == 'EXPOSE':
                config['ExposedPorts'] = {f'{port}/tcp': {} for port in rest.split()}
            elif word == 'USER':
                config['User'] = rest
            elif word in ('ENTRYPOINT', 'CMD'):
                config[word.capitalize()] = json.loads(rest)
            else:
                sys.exit(f'{containerfile}: {word} is not understood')
    return config


def described(kind, blob):
    return {'mediaType': kind, 'digest': digest(blob), 'size': len(blob)}


def digest(blob):
    return f'sha256:{hashlib.sha256(blob).hexdigest()}'


def as_json(value):
    return json.dumps(value, separators=(',', ':'), sort_keys=True).encode()


main(*sys.argv[1:])
