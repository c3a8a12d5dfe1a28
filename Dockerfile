FROM node:24-slim

ENV NODE_ENV=production
WORKDIR /app

COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

COPY tsconfig.json ./
COPY src ./src
COPY commands ./commands
COPY corpus ./corpus

USER node
# Not through npm, so that SIGTERM reaches the bot and it can finish what is in flight.
CMD ["node", "--import", "tsx", "src/app/main.ts"]
